/** What follows from a state at an instant: the same verdicts as from all facts, without the ids of what is settled. */
import type { Activity, PageVisit, Store } from '../../domain/facts.ts';
import type { StoreStanding } from '../../domain/report.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import type { Instant } from '../../domain/time.ts';
import { activityWindow } from '../activity-window.ts';
import { listCoverage, type StoreCoverage, storeCoverage } from '../coverage/coverage.ts';
import { judgeScopes } from '../judge-store.ts';
import { type Judging, judgingAt } from '../judging.ts';
import { nextChangeAt } from '../next-change.ts';
import type { StoreScopes } from '../scope.ts';
import { isRelaxed } from '../scopes-of.ts';
import { countIn } from './counts.ts';
import { foldingAt } from './fold.ts';
import type { KeptVisit, ListKind } from './ledger.ts';
import { unpacked } from './packed-order.ts';
import { roll } from './roll.ts';
import { NOTHING_SETTLED } from './scope-sums.ts';
import type { JudgingState } from './state.ts';

export interface StateJudgement {
  standing: StoreStanding;
  /** The next instant at which a figure, a level or a step changes though nothing is recorded. */
  changesAt: Instant | undefined;
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
  const scopes = scopesIn(state, store, activities, now, pack);
  lookAhead(state, scopes, judging);
  const untracked = countIn(state, 'untracked', judging);
  const coverage = coverageIn(state, untracked, judging);
  const { verdicts } = judgeScopes(store, scopes, coverage, judging);
  return {
    standing: verdicts,
    changesAt: nextChangeAt(
      scopes,
      judging,
      state.pending.map(([at]) => at),
    ),
    unseenOrders: countIn(state, 'unseen', judging) + state.undated.unseen + untracked,
  };
}

function scopesIn(
  state: JudgingState,
  store: Store,
  activities: readonly Activity[],
  now: Instant,
  pack: RulePack,
): Pick<StoreScopes, 'store' | 'activities'> {
  const open = state.open
    .map((order) => unpacked(order, store.storeId, now, pack))
    .filter(({ judged }) => judged.isOpen);
  return {
    store: {
      orders: [],
      open: open.map(({ judged }) => judged),
      reviews: [],
      isRelaxed: isRelaxed(store.categories ?? [], pack),
      settled: { ...state.store, ahead: {} },
    },
    activities: activities.map((activity) => ({
      activity,
      window: activityWindow(activity),
      orders: [],
      open: open
        .filter(({ activityIds }) => activityIds.includes(activity.activityId))
        .map(({ judged }) => judged),
      reviews: [],
      isRelaxed: isRelaxed(activity.products?.map(({ category }) => category) ?? [], pack),
      settled: { ...(state.activities[activity.activityId] ?? NOTHING_SETTLED), ahead: {} },
    })),
  };
}

/** What may happen within the horizon, at worst, in each scope. */
function lookAhead(
  state: JudgingState,
  { store, activities }: Pick<StoreScopes, 'store' | 'activities'>,
  { calendar, firstDay, lastDay }: Judging,
): void {
  const end = calendar.closingOf(lastDay);
  const byActivity = new Map(activities.map(({ activity, settled }) => [activity.activityId, settled]));
  for (const [at, , index, anchorAt, activityIds = []] of state.pending) {
    const day = calendar.dayAt(anchorAt);
    if (at > end || day < firstDay) continue;
    for (const [indicator, eligible, tenths] of state.patterns[index]?.worst ?? []) {
      const step = { at, day, change: { eligible, tenths } };
      for (const sums of [store.settled, ...activityIds.map((id) => byActivity.get(id))]) {
        if (!sums?.ahead) continue;
        const steps = sums.ahead[indicator] ?? [];
        steps.push(step);
        sums.ahead[indicator] = steps;
      }
    }
  }
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
