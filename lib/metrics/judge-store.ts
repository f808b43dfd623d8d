/** All that follows from the facts of one store at one instant. */
import type { StoreFacts } from '../domain/facts.ts';
import type { ActivityReport, StoreReport } from '../domain/report.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { type Instant, isoOf } from '../domain/time.ts';
import { INDICATOR_IDS } from '../domain/vocabulary.ts';
import { firedAt, indicatorsAt, worstLevel } from './activity-risk.ts';
import { phaseOf } from './activity-window.ts';
import { coverageOf, type StoreCoverage } from './coverage/coverage.ts';
import { type JudgedIndicator, judgeIndicator } from './judge-indicator.ts';
import { type Judging, judgingAt } from './judging.ts';
import { openOrders } from './open-orders.ts';
import type { ActivityScope, Scope } from './scope.ts';
import { scopesOf } from './scopes-of.ts';

/** `now`: facts after it do not exist. */
export function judgeStore(facts: StoreFacts, now: Instant, pack: RulePack): StoreReport {
  const judging = judgingAt(now, pack);
  const scopes = scopesOf(facts, now, pack);
  const coverage = coverageOf(facts, scopes.doubtful, scopes.store.orders, judging);
  const store = judgeScope(scopes.store, coverage, judging);
  const { storeId, name } = facts.store;
  return {
    storeId,
    ...(name !== undefined && { name }),
    indicators: store.map(({ report }) => report),
    activities: scopes.activities.map((scope) => judgeActivity(scope, store, coverage, judging)),
    openOrders: openOrders(scopes.store, judging),
    preCheck: [],
    liveMonitor: [],
    postMortems: [],
    reEntry: [],
    coverage,
  };
}

/** In the order of INDICATOR_IDS. What was not seen of the store may belong to any activity: it counts in each scope. */
function judgeScope(scope: Scope, coverage: StoreCoverage, judging: Judging): JudgedIndicator[] {
  return INDICATOR_IDS.map((id) => judgeIndicator(id, scope, coverage[id].unseen, judging));
}

function judgeActivity(
  scope: ActivityScope,
  store: readonly JudgedIndicator[],
  coverage: StoreCoverage,
  judging: Judging,
): ActivityReport {
  const own = judgeScope(scope, coverage, judging);
  const reports = [...own, ...store].map(({ report }) => report);
  const fired = firedAt(own, store, scope.window, judging);
  const { activityId, name, startsAt, endsAt } = scope.activity;
  return {
    activityId,
    ...(name !== undefined && { name }),
    phase: phaseOf(scope.window, judging.now),
    ...(startsAt !== undefined && { startsAt }),
    ...(endsAt !== undefined && { endsAt }),
    risk: worstLevel(reports.map(({ level }) => level)),
    undecided: indicatorsAt('unknown', reports),
    firedAt: fired === null ? null : isoOf(fired),
    indicators: own.map(({ report }) => report),
  };
}
