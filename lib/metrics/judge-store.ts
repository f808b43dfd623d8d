/** All that follows from the facts of one store at one instant. */
import type { StoreFacts } from '../domain/facts.ts';
import type { ActivityReport, IndicatorCoverage, StoreReport } from '../domain/report.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { type Instant, isoOf } from '../domain/time.ts';
import { INDICATOR_IDS, type IndicatorId } from '../domain/vocabulary.ts';
import { firedAt, indicatorsAt, worstLevel } from './activity-risk.ts';
import { phaseOf } from './activity-window.ts';
import type { Span } from './course.ts';
import { coverageOf, type Ledger, ledgerOf, reachOf } from './coverage/coverage.ts';
import { type JudgedIndicator, judgeIndicator } from './judge-indicator.ts';
import { type Judging, judgingAt } from './judging.ts';
import { openOrders } from './open-orders.ts';
import type { ActivityScope, Scope } from './scope.ts';
import { scopesOf } from './scopes-of.ts';

/** `now`: facts after it do not exist. */
export function judgeStore(facts: StoreFacts, now: Instant, pack: RulePack): StoreReport {
  const judging = judgingAt(now, pack);
  const scopes = scopesOf(facts, now, pack);
  const ledger = ledgerOf(facts, now);
  const store = judgeScope(scopes.store, ledger, () => ALL_TIME, judging);
  const { storeId, name } = facts.store;
  return {
    storeId,
    ...(name !== undefined && { name }),
    indicators: store.indicators.map(({ report }) => report),
    activities: scopes.activities.map((scope) => judgeActivity(scope, store.indicators, ledger, judging)),
    openOrders: openOrders(scopes.store, judging),
    preCheck: [],
    liveMonitor: [],
    postMortems: [],
    reEntry: [],
    coverage: store.coverage,
  };
}

const ALL_TIME: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

interface JudgedScope {
  /** In the order of INDICATOR_IDS. */
  indicators: JudgedIndicator[];
  coverage: Record<IndicatorId, IndicatorCoverage>;
}

/** `reach`: when an entry of the indicator must have been created to be in the scope. */
function judgeScope(
  scope: Scope,
  ledger: Ledger,
  reach: (indicator: IndicatorId) => Span,
  judging: Judging,
): JudgedScope {
  const coverage = Object.fromEntries(
    INDICATOR_IDS.map((id) => [id, coverageOf(id, ledger, scope, reach(id), judging)]),
  ) as Record<IndicatorId, IndicatorCoverage>;
  const indicators = INDICATOR_IDS.map((id) => judgeIndicator(id, scope, coverage[id].unseen, judging));
  return { indicators, coverage };
}

function judgeActivity(
  scope: ActivityScope,
  store: readonly JudgedIndicator[],
  ledger: Ledger,
  judging: Judging,
): ActivityReport {
  const reach = (indicator: IndicatorId) => reachOf(indicator, scope.window);
  const own = judgeScope(scope, ledger, reach, judging);
  const reports = [...own.indicators, ...store].map(({ report }) => report);
  const fired = firedAt(own.indicators, store, scope.window, judging);
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
    indicators: own.indicators.map(({ report }) => report),
    coverage: own.coverage,
  };
}
