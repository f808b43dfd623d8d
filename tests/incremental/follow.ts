/** One history told bit by bit: what the kept state says beside what all facts say. */
import type { IndicatorCoverage, StoreStanding, StoreVerdicts } from '../../lib/domain/report.ts';
import type { RulePack } from '../../lib/domain/rule-pack.ts';
import type { KeptState } from '../../lib/domain/store-changes.ts';
import { HOUR, type Instant, instantOfIso, isoOf } from '../../lib/domain/time.ts';
import { type RoundFacts, refreshRoundOf } from '../../lib/judging/refresh-round.ts';
import { pageCards } from '../../lib/metrics/coverage/page-cards.ts';
import { judgeVerdicts } from '../../lib/metrics/judge-store.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { judgeState } from '../../lib/metrics/settled/judge-state.ts';
import { stateKeeper } from '../../lib/metrics/settled/keeper.ts';
import type { JudgingState } from '../../lib/metrics/settled/state.ts';
import type { ToldHistory } from './course-of-events.ts';
import { madeState } from './made-state.ts';
import { Mirror } from './mirror.ts';

export interface Counted {
  steps: number;
  /** Steps that were folded into the state; for the others it was made anew. */
  advanced: number;
  judged: number;
}

/** Calls `compare` with both answers of every judgement. */
export function follow(
  { facts, steps }: ToldHistory,
  counted: Counted,
  compare: (byState: unknown, byFacts: unknown, where: string) => void,
  pack: RulePack = defaultRulePack,
): void {
  const mirror = new Mirror({
    ...facts,
    orders: [],
    trackingEvents: [],
    reviews: [],
    violations: [],
    pageVisits: undefined,
  });
  let kept: KeptState<JudgingState> | undefined;
  for (const { at, arrival } of steps) {
    const changes = mirror.take(arrival);
    const known = mirror.facts();
    const basis = { pack, packHash: pack.id, activities: known.activities };
    const keeper = stateKeeper(basis, (activity) => activity, at);
    counted.steps += 1;
    const advanced = kept && keeper.advanced(kept, changes, known.activities);
    if (advanced) counted.advanced += 1;
    const next = advanced ?? madeState(known, basis, at);
    // What is stored is a copy, and a page that was not visited keeps its habits.
    kept = structuredClone({ state: next.state, habits: { ...kept?.habits, ...next.habits } });
    for (const later of [0, 1, 7 * HOUR, 30 * HOUR]) {
      const now = at + later;
      if (now >= kept.state.aheadAt) continue;
      const judged = judgeState(structuredClone(kept.state), known.store, known.activities, now, pack);
      const full = judgeVerdicts(known, now, pack);
      const pageVisits = (known.pageVisits ?? []).filter(({ readAt }) => instantOfIso(readAt) <= now);
      const byState = {
        ...shownOf(judged.verdicts()),
        pages: kept.state.pages,
        round: roundOf(judged.standing, { ...known, pageVisits: kept.state.ledger.visits }, now),
      };
      const byFacts = { ...shownOf(full), pages: pageCards(pageVisits), round: roundOf(full, known, now) };
      compare(byState, byFacts, `${known.store.storeId}, folded ${isoOf(at)}, judged ${isoOf(now)}`);
      counted.judged += 1;
    }
  }
}

function roundOf(standing: StoreStanding, facts: RoundFacts, now: Instant) {
  return refreshRoundOf(standing, facts, now, []);
}

/** Without the ids, which the state does not keep. */
function shownOf({ indicators, activities, openOrders, coverage }: StoreVerdicts) {
  const named = ({ orderIds: _, ...rest }: IndicatorCoverage) => rest;
  const figure = ({ defectIds: _, undatedCancellations: __, ...rest }: Record<string, unknown>) => rest;
  return {
    indicators: indicators.map((each) => figure({ ...each })),
    activities: activities.map((activity) => ({
      ...activity,
      indicators: activity.indicators.map((each) => figure({ ...each })),
    })),
    openOrders: openOrders.map(({ shipBy, ...rest }) => ({ ...rest, ...(shipBy && { shipBy }) })),
    coverage: Object.fromEntries(
      Object.entries(coverage).map(([id, each]) => [id, named(each as IndicatorCoverage)]),
    ),
  };
}
