/** What follows from a state at an instant: the same verdicts as from all facts, without the ids of what is settled. */
import type { Activity, PageVisit, Store } from '../../domain/facts.ts';
import type { StoreStanding } from '../../domain/report.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import type { Instant } from '../../domain/time.ts';
import { activityWindow } from '../activity-window.ts';
import { listCoverage, type StoreCoverage, storeCoverage, untrackedIn } from '../coverage/coverage.ts';
import { judgeScopes } from '../judge-store.ts';
import { type Judging, judgingAt } from '../judging.ts';
import { nextChangeAt } from '../next-change.ts';
import type { JudgedOrder, StoreScopes } from '../scope.ts';
import { isRelaxed } from '../scopes-of.ts';
import { countIn } from './counts.ts';
import type { KeptVisit, ListKind } from './ledger.ts';
import { unpacked } from './live-orders.ts';
import { NOTHING_SETTLED } from './scope-sums.ts';
import type { JudgingState } from './state.ts';

export interface StateJudgement {
  standing: StoreStanding;
  /** The next instant at which a figure, a level or a step changes though nothing is recorded. */
  changesAt: Instant | undefined;
  /** Orders that are known and among the unseen of some indicator. */
  unseenOrders: number;
}

/** `store` and `activities` as they are judged; the state must rest on these activities and this pack. */
export function judgeState(
  state: JudgingState,
  store: Store,
  activities: readonly Activity[],
  now: Instant,
  pack: RulePack,
): StateJudgement {
  const judging = judgingAt(now, pack);
  const scopes = scopesIn(state, store, activities, now, pack);
  const untracked = countIn(state, 'untracked', judging) + untrackedIn(scopes.store.orders, judging).length;
  const coverage = coverageIn(state, untracked, judging);
  const { verdicts } = judgeScopes(store, scopes, coverage, judging);
  return {
    standing: verdicts,
    changesAt: nextChangeAt(scopes, judging),
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
  const live = state.live.map((order) => unpacked(order, store.storeId, now, pack));
  const byActivity = new Map<string, JudgedOrder[]>();
  for (const { judged, activityIds } of live) {
    for (const activityId of activityIds) {
      const orders = byActivity.get(activityId) ?? [];
      orders.push(judged);
      byActivity.set(activityId, orders);
    }
  }
  return {
    store: {
      orders: live.map(({ judged }) => judged),
      reviews: [],
      isRelaxed: isRelaxed(store.categories ?? [], pack),
      settled: state.store,
    },
    activities: activities.map((activity) => ({
      activity,
      window: activityWindow(activity),
      orders: byActivity.get(activity.activityId) ?? [],
      reviews: [],
      isRelaxed: isRelaxed(activity.products?.map(({ category }) => category) ?? [], pack),
      settled: state.activities[activity.activityId] ?? NOTHING_SETTLED,
    })),
  };
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
