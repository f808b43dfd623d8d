/** All that follows from the facts of one store at one instant. */
import type { Store, StoreFacts } from '../domain/facts.ts';
import type { ActivityStanding, StoreReport, StoreStanding, StoreVerdicts } from '../domain/report.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { tookPart } from '../domain/taking-part.ts';
import { type Instant, isoOf } from '../domain/time.ts';
import { INDICATOR_IDS } from '../domain/vocabulary.ts';
import { guidanceOf, type JudgedActivity } from './activity/guidance.ts';
import { firedAt, firedClosings, indicatorsAt, worstLevel } from './activity-risk.ts';
import { coverageOf, type StoreCoverage } from './coverage/coverage.ts';
import { type JudgedIndicator, judgeIndicator } from './judge-indicator.ts';
import { type Judging, judgingAt } from './judging.ts';
import { openOrders } from './orders/open-orders.ts';
import { phaseOf } from './scopes/activity-window.ts';
import type { Scope, StoreScopes } from './scopes/scope.ts';
import { scopesOf } from './scopes/scopes-of.ts';

/** `now`: facts after it do not exist. */
export function judgeStore(facts: StoreFacts, now: Instant, pack: RulePack): StoreReport {
  const { verdicts, activities, store, judging } = judged(facts, now, pack);
  return { ...verdicts, ...guidanceOf(activities, store, verdicts.coverage, facts, judging) };
}

/** The figures and verdicts alone, without the guidance for each activity. */
export function judgeVerdicts(facts: StoreFacts, now: Instant, pack: RulePack): StoreVerdicts {
  return judged(facts, now, pack).verdicts;
}

function judged(facts: StoreFacts, now: Instant, pack: RulePack) {
  const judging = judgingAt(now, pack);
  const scopes = scopesOf(facts, now, pack);
  const coverage = coverageOf(facts, scopes.doubtful, scopes.store.orders, judging);
  const { store, activities, standing } = judgeScopes(facts.store, scopes, coverage, judging);
  return { store, activities, verdicts: verdictsOf(standing, store, activities, judging), judging };
}

/** The store and each of its activities, at a glance. */
export function judgeScopes(
  { storeId, name }: Store,
  scopes: Pick<StoreScopes, 'store' | 'activities'>,
  coverage: StoreCoverage,
  judging: Judging,
) {
  const store = { scope: scopes.store, indicators: judgeScope(scopes.store, coverage, judging) };
  const storeFired = store.indicators.flatMap((indicator) => firedClosings(indicator, judging));
  const activities = scopes.activities.map((scope): JudgedActivity => {
    const indicators = judgeScope(scope, coverage, judging);
    const fired = tookPart(scope.activity) ? firedAt(indicators, storeFired, scope.window, judging) : null;
    return { scope, indicators, fired };
  });
  const standing: StoreStanding = {
    storeId,
    ...(name !== undefined && { name }),
    indicators: store.indicators.map((indicator) => indicator.standing()),
    activities: activities.map((activity) => activityStanding(activity, store.indicators, judging)),
    coverage,
  };
  return { standing, activities, store };
}

/** All that was judged, with what a glance leaves out. */
export function verdictsOf(
  standing: StoreStanding,
  store: { scope: Scope; indicators: readonly JudgedIndicator[] },
  activities: readonly JudgedActivity[],
  judging: Judging,
): StoreVerdicts {
  const reports = (indicators: readonly JudgedIndicator[]) => indicators.map(({ report }) => report());
  const { coverage, ...glance } = standing;
  return {
    ...glance,
    indicators: reports(store.indicators),
    activities: standing.activities.map((activity, index) => ({
      ...activity,
      indicators: reports(activities[index]?.indicators ?? []),
    })),
    openOrders: openOrders(store.scope, judging),
    coverage,
  };
}

/** In the order of INDICATOR_IDS. What was not seen of the store may belong to any activity: it counts in each scope. */
function judgeScope(scope: Scope, coverage: StoreCoverage, judging: Judging): JudgedIndicator[] {
  return INDICATOR_IDS.map((id) => judgeIndicator(id, scope, coverage[id].unseen, judging));
}

function activityStanding(
  { scope, indicators, fired }: JudgedActivity,
  store: readonly JudgedIndicator[],
  { now }: Judging,
): ActivityStanding {
  const { activityId, name, startsAt, endsAt, enrolment } = scope.activity;
  const both = [...indicators, ...store];
  return {
    activityId,
    ...(name !== undefined && { name }),
    phase: phaseOf(scope.window, now),
    ...(enrolment !== undefined && { enrolment }),
    ...(startsAt !== undefined && { startsAt }),
    ...(endsAt !== undefined && { endsAt }),
    risk: worstLevel(both.map(({ level }) => level)),
    undecided: indicatorsAt('unknown', both),
    firedAt: fired === null ? null : isoOf(fired),
    indicators,
  };
}
