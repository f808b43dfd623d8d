/** The state that is kept from page to page says what all facts say, to the integer, at every instant. */
import { describe, expect, it } from 'vitest';
import type { IndicatorCoverage, StoreStanding, StoreVerdicts } from '../../lib/domain/report.ts';
import { HOUR, type Instant, isoOf } from '../../lib/domain/time.ts';
import { pageCards, withPageCard } from '../../lib/metrics/coverage/page-cards.ts';
import { judgeVerdicts } from '../../lib/metrics/judge-store.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { advance, type Basis } from '../../lib/metrics/settled/advance.ts';
import { foldAll } from '../../lib/metrics/settled/fold-all.ts';
import { judgeState } from '../../lib/metrics/settled/judge-state.ts';
import type { JudgingState } from '../../lib/metrics/settled/state.ts';
import { areTracksStated } from '../../lib/metrics/track-looks.ts';
import { toldHistories } from './course-of-events.ts';
import { Mirror } from './mirror.ts';

/** `INCREMENTAL_SEED=… INCREMENTAL_HISTORIES=…` repeat a run, or make a longer one. */
const SEED = Number(process.env.INCREMENTAL_SEED ?? 20261125);
const HISTORIES = Number(process.env.INCREMENTAL_HISTORIES ?? 250);

describe(`the state kept from page to page (seed ${SEED}, ${HISTORIES} histories)`, () => {
  const counted = { steps: 0, advanced: 0, judged: 0 };

  it('says at every instant what all facts say', () => {
    for (let seed = SEED; seed < SEED + HISTORIES; seed += 1) {
      for (const told of toldHistories(seed)) follow(told, seed, counted);
    }
  }, 600_000);

  it('is made anew only now and then', () => {
    console.log(
      `incremental: ${counted.judged} judgements, ${counted.advanced} of ${counted.steps} steps folded in`,
    );
    expect(counted.advanced / counted.steps).toBeGreaterThan(0.5);
  });
});

function follow(
  { facts, steps }: ReturnType<typeof toldHistories>[number],
  seed: number,
  counted: { steps: number; advanced: number; judged: number },
) {
  const mirror = new Mirror({
    ...facts,
    orders: [],
    trackingEvents: [],
    reviews: [],
    violations: [],
    pageVisits: undefined,
  });
  let state: JudgingState | undefined;
  for (const { at, arrival } of steps) {
    const changes = mirror.take(arrival);
    const known = mirror.facts();
    const basis: Basis = {
      pack: defaultRulePack,
      packHash: 'default',
      activities: known.activities,
      isCoverageStated: known.pageVisits !== undefined,
      areTracksStated: areTracksStated(known.pageVisits, at),
    };
    counted.steps += 1;
    if (state && advance(state, changes, basis, at)) counted.advanced += 1;
    else state = madeAnew(known, basis, at);
    state = structuredClone(state);
    for (const later of [0, 1, 7 * HOUR, 30 * HOUR]) {
      const now = at + later;
      if (now >= state.aheadAt) continue;
      const { standing } = judgeState(
        state,
        known.store,
        known.activities,
        basis.isCoverageStated,
        now,
        defaultRulePack,
      );
      expect(
        shownOf(standing),
        `seed ${seed}, ${known.store.storeId}, folded ${isoOf(at)}, judged ${isoOf(now)}`,
      ).toEqual(shownOf(judgeVerdicts(known, now, defaultRulePack)));
      counted.judged += 1;
    }
  }
}

function madeAnew(facts: Parameters<typeof foldAll>[0], basis: Basis, now: Instant): JudgingState {
  const folding = foldAll(facts, basis, now);
  for (;;) {
    const { done, value } = folding.next();
    if (done) return value;
  }
}

/** Without the ids, which the state does not keep. */
function shownOf({ indicators, activities, openOrders, coverage }: StoreStanding | StoreVerdicts) {
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
