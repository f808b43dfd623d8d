/** All that follows from the facts of one store at one instant. */
import type { StoreFacts } from '../domain/facts.ts';
import type { ActivityReport, StoreReport } from '../domain/report.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { type Instant, isoOf } from '../domain/time.ts';
import { INDICATOR_IDS } from '../domain/vocabulary.ts';
import { firedAt, indicatorsAt, worstLevel } from './activity-risk.ts';
import { phaseOf } from './activity-window.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { type JudgedIndicator, judgeIndicator } from './judge-indicator.ts';
import { openOrders } from './open-orders.ts';
import { type ActivityScope, type Scope, scopesOf } from './scope.ts';

export function judgeStore(facts: StoreFacts, now: Instant, pack: RulePack): StoreReport {
  const calendar = calendarOf(pack.zone);
  const scopes = scopesOf(facts, now, pack);
  const indicators = judgeScope(scopes.store, now, calendar, pack);
  const { storeId, name } = facts.store;
  return {
    storeId,
    ...(name === undefined ? {} : { name }),
    indicators: indicators.map(({ report }) => report),
    activities: scopes.activities.map((scope) => judgeActivity(scope, indicators, now, calendar, pack)),
    openOrders: openOrders(scopes.store, now, pack),
    preCheck: [],
    liveMonitor: [],
    postMortems: [],
    reEntry: [],
    coverage: {},
  };
}

function judgeScope(scope: Scope, now: Instant, calendar: Calendar, pack: RulePack): JudgedIndicator[] {
  return INDICATOR_IDS.map((id) => judgeIndicator(id, scope, now, calendar, pack));
}

function judgeActivity(
  scope: ActivityScope,
  store: readonly JudgedIndicator[],
  now: Instant,
  calendar: Calendar,
  pack: RulePack,
): ActivityReport {
  const own = judgeScope(scope, now, calendar, pack);
  const reports = [...own, ...store].map(({ report }) => report);
  const fired = firedAt(own, store, scope.window, now, calendar, pack);
  const { activityId, name, startsAt, endsAt } = scope.activity;
  return {
    activityId,
    ...(name === undefined ? {} : { name }),
    phase: phaseOf(scope.window, now),
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(endsAt === undefined ? {} : { endsAt }),
    risk: worstLevel(reports.map(({ level }) => level)),
    undecided: indicatorsAt('unknown', reports),
    firedAt: fired === null ? null : isoOf(fired),
    indicators: own.map(({ report }) => report),
  };
}
