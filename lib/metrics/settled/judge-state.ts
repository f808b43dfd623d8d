/** What follows from a state at an instant: the same verdicts as from all facts, without the ids of what is settled. */
import type { Activity, PageVisit, Store } from '../../domain/facts.ts';
import type { StoreStanding, StoreVerdicts } from '../../domain/report.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import type { Instant } from '../../domain/time.ts';
import { listCoverage, type StoreCoverage, storeCoverage } from '../coverage/coverage.ts';
import { judgeScopes, verdictsOf } from '../judge-store.ts';
import { type Judging, judgingAt } from '../judging.ts';
import { nextChangeAt } from '../next-change.ts';
import { once } from '../once.ts';
import { type ToShip, toShipIn } from '../orders/open-orders.ts';
import { activityWindow } from '../scopes/activity-window.ts';
import type { StoreScopes } from '../scopes/scope.ts';
import { isRelaxed } from '../scopes/scopes-of.ts';
import { aheadIn } from './ahead.ts';
import { countIn } from './counts.ts';
import { foldingAt } from './fold.ts';
import type { KeptVisit, ListKind } from './ledger.ts';
import { type OpenOrderPart, unpacked } from './packed-order.ts';
import { roll } from './roll.ts';
import { NOTHING_SETTLED } from './scope-sums.ts';
import type { JudgingState } from './state.ts';

export interface StateJudgement {
  standing: StoreStanding;
  toShip: ToShip;
  /** With the ids of what is open alone: what is settled is not in the state one by one. */
  verdicts(): StoreVerdicts;
  /** The first instant after now at which any of it may differ though nothing is recorded. */
  changesAt: Instant;
  /** Orders that are known and among the unseen of some indicator. */
  unseenOrders: number;
}

/** `store` and `activities` as they are judged; the state must rest on these and this pack, and is brought up to `now`. */
export function judgeState(
  state: JudgingState,
  store: Store,
  activities: readonly Activity[],
  now: Instant,
  pack: RulePack,
): StateJudgement {
  const judging = judgingAt(now, pack);
  roll(state, foldingAt(now, pack, state.forgottenBefore));
  const scopes = scopesIn(state, store, activities, judging);
  const untracked = countIn(state, 'untracked', judging);
  const coverage = coverageIn(state, untracked, judging);
  const judged = judgeScopes(store, scopes, coverage, judging);
  const [next] = state.pending.at;
  return {
    standing: judged.standing,
    toShip: toShipIn(scopes.store, judging),
    verdicts: () => verdictsOf(judged.standing, judged.store, judged.activities, judging),
    changesAt: Math.min(state.aheadAt, nextChangeAt(scopes, judging, next === undefined ? [] : [next])),
    unseenOrders: countIn(state, 'unseen', judging) + state.undated.unseen + untracked,
  };
}

function scopesIn(
  state: JudgingState,
  store: Store,
  activities: readonly Activity[],
  judging: Judging,
): Pick<StoreScopes, 'store' | 'activities'> {
  const { pack } = judging;
  const open = state.open.map(unpacked);
  const openOf = once(() => byActivity(open));
  return {
    store: {
      orders: [],
      open,
      reviews: [],
      isRelaxed: isRelaxed(store.categories ?? [], pack),
      settled: { ...state.store, ahead: aheadIn(state, judging) },
    },
    activities: activities.map((activity) => ({
      activity,
      window: activityWindow(activity),
      orders: [],
      // A level does not ask for it.
      get open() {
        return openOf().get(activity.activityId) ?? [];
      },
      reviews: [],
      isRelaxed: isRelaxed(activity.products?.map(({ category }) => category) ?? [], pack),
      settled: {
        ...(state.activities[activity.activityId] ?? NOTHING_SETTLED),
        ahead: aheadIn(state, judging, activity.activityId),
      },
    })),
  };
}

/** In the order given. */
function byActivity(open: readonly OpenOrderPart[]): Map<string, OpenOrderPart[]> {
  const openOf = new Map<string, OpenOrderPart[]>();
  for (const order of open) {
    for (const activityId of order.activityIds) {
      const known = openOf.get(activityId);
      if (known) known.push(order);
      else openOf.set(activityId, [order]);
    }
  }
  return openOf;
}

function coverageIn(state: JudgingState, untracked: number, judging: Judging): StoreCoverage {
  const { undated } = state;
  return storeCoverage(listIn(state, 'order-list', judging), listIn(state, 'reviews', judging), (id) => {
    const count = id === 'cancellation' ? 'unseenCancellation' : 'unseenShipping';
    const tooLittleKnown = undated[count] + countIn(state, count, judging);
    return { count: tooLittleKnown + (id === 'logisticsAnomaly' ? untracked : 0) };
  });
}

function listIn(state: JudgingState, page: ListKind, judging: Judging) {
  const known = {
    inWindow: countIn(state, page === 'reviews' ? 'reviews' : 'orders', judging),
    knownIn: (list: PageVisit) => (list as KeptVisit).known ?? 0,
  };
  const { visits, completeDays } = state.ledger;
  const stated = state.isCoverageStated ? visits : undefined;
  return listCoverage(page, known, stated, judging, completeDays[page]);
}
