/** Whatever changes midway (rules, zones, products, windows, the clock), the card is what all facts say then. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reading } from '../../lib/domain/reading.ts';
import type { StoreCard } from '../../lib/domain/scorecard.ts';
import { HOUR, type Instant, instantOfIso, isoOf, SECOND } from '../../lib/domain/time.ts';
import { ENROLMENTS, ORDER_STATUSES } from '../../lib/domain/vocabulary.ts';
import { judgeAgain } from '../../lib/judge-again.ts';
import { cardFromAll } from '../../lib/judging/judged-store.ts';
import { rulePackInForce, saveRulePack } from '../../lib/judging/rule-pack-in-force.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { readScorecard } from '../../lib/published/scorecard.ts';
import { readSettings, saveSettings } from '../../lib/published/settings.ts';
import { recordReading } from '../../lib/recording/record-reading.ts';
import { readStoreFacts } from '../../lib/store/read-store-facts.ts';
import { timePassed, wake } from '../../lib/wake.ts';
import { OTHER_PACKS } from '../incremental/other-packs.ts';
import { contentScript, freshExtension } from '../support/extension.ts';
import { messageOf, order, reading, STORE } from '../support/readings.ts';

/** `MIDWAY_SEED=… MIDWAY_RUNS=…` repeat a run, or make a longer one. */
const SEED = Number(process.env.MIDWAY_SEED ?? 7);
const RUNS = Number(process.env.MIDWAY_RUNS ?? 40);
/** Two days before the clocks in Los Angeles go back. */
const START = Date.parse('2026-10-30T12:00:00.000Z');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

type Act = (now: Instant) => Promise<unknown>;

const pageRead = (parts: (now: Instant) => Partial<Reading>): Act => {
  return async (now) => {
    const message = await messageOf(reading({ readAt: isoOf(now), ...parts(now) }));
    expect(await recordReading(message, contentScript())).toMatchObject({ committed: true });
  };
};

const PRODUCTS = ['p1', 'p2'];
const small = fc.integer({ min: 0, max: 5 });
/** Each order was made at an hour of its own, wherever it is seen. */
const createdAt = (number: number) => isoOf(START + (number * 29 - 100) * HOUR);
const orderId = (number: number) => String(8_264_286_413_693_800 + number);

const orders = fc
  .array(fc.tuple(small, fc.constantFrom(...ORDER_STATUSES), fc.constantFrom(...PRODUCTS)), { maxLength: 4 })
  .map((rows) =>
    pageRead((now) => ({
      orders: rows.map(([number, status, productId]) =>
        order({
          orderId: orderId(number),
          createdAt: createdAt(number),
          status,
          lines: [{ productId }],
          ...(status === 'shipped' && {
            shipments: [
              { trackingNumber: `YT1234567${number}`, carrier: '菜鸟', uploadedAt: isoOf(now - HOUR) },
            ],
          }),
        }),
      ),
      extent: { rows: rows.length, statedTotal: rows.length },
      filter: { tab: 'all' },
    })),
  );
const activity = fc
  .tuple(fc.constantFrom('a', 'b'), fc.integer({ min: -90, max: 30 }), small, fc.constantFrom(...ENROLMENTS))
  .map(([activityId, from, days, enrolment]) =>
    pageRead(() => ({
      page: 'activity-list',
      activities: [
        {
          activityId,
          startsAt: isoOf(START + from * HOUR),
          endsAt: isoOf(START + (from + days * 24) * HOUR),
          enrolment,
          zoneAssumed: true,
        },
      ],
    })),
  );
const products = fc
  .tuple(fc.constantFrom('a', 'b'), fc.constantFrom(...PRODUCTS))
  .map(([activityId, productId]) =>
    pageRead(() => ({
      page: 'activity-products',
      activityProducts: [{ activityId, productId, skuId: `${productId}-1` }],
    })),
  );
const review = fc.tuple(small, fc.integer({ min: 1, max: 5 })).map(([number, stars]) =>
  pageRead((now) => ({
    page: 'reviews',
    reviews: [
      {
        reviewId: `r${number}`,
        orderId: orderId(number),
        productId: 'p1',
        stars,
        text: '货不对板',
        createdAt: isoOf(Math.min(now, START - number * HOUR)),
      },
    ],
  })),
);
const violation = small.map((number) =>
  pageRead(() => ({
    page: 'store-assessment',
    violations: [{ orderId: orderId(number), reason: 'false-shipment' }],
  })),
);
const rules = fc.constantFrom(defaultRulePack, ...OTHER_PACKS).map(
  (pack): Act =>
    async () => {
      await saveRulePack(pack);
      await judgeAgain();
    },
);
const zone = fc.constantFrom('Asia/Shanghai', 'America/Los_Angeles', 'Europe/Moscow').map(
  (activityZone): Act =>
    async () => {
      await saveSettings({ stores: { [STORE]: { activityZone, categories: ['home-garden'] } } });
      await judgeAgain();
    },
);
const named = (name: string, act: fc.Arbitrary<Act>) => act.map((run) => [name, 0, run] as const);
const hours = fc
  .integer({ min: -30, max: 60 })
  .map((by) => [`${by} hours by the clock`, by * HOUR, () => timePassed()] as const);
const act = fc.oneof(
  { weight: 4, arbitrary: named('orders', orders) },
  { weight: 2, arbitrary: named('activity', activity) },
  { weight: 2, arbitrary: named('products', products) },
  { weight: 2, arbitrary: named('review', review) },
  named('violation', violation),
  named('rules', rules),
  named('zone', zone),
  { weight: 3, arbitrary: hours },
);

/** The pages to open are counted on the one and named on the other. */
function compared(card: StoreCard | undefined) {
  const { standsUntil: _, refreshRound: __, ...shown } = card ?? {};
  return shown;
}

describe(`what changes midway (seed ${SEED}, ${RUNS} runs)`, () => {
  it('is judged as if it had always been so', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25, size: 'max' }), async (course) => {
        await freshExtension();
        runs += 1;
        // The gate against floods outlives a run: no two runs send in the same second.
        let now = START + (runs % 1000) * 2 * SECOND;
        vi.setSystemTime(now);
        await wake();
        const told: string[] = [];
        for (const [name, by, run] of course) {
          now += by + 7 * SECOND;
          vi.setSystemTime(now);
          told.push(name);
          await run(now);
          const [published] = (await readScorecard())?.stores ?? [];
          if (!published) continue;
          const [facts, settings] = [await readStoreFacts(STORE), await readSettings()];
          const judgedAt = instantOfIso(published.judgedAt);
          expect(judgedAt, told.join('\n')).toBeLessThanOrEqual(now);
          const full = cardFromAll(facts, settings, judgedAt, await rulePackInForce());
          expect(compared(published), told.join('\n')).toEqual(compared(full));
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  }, 600_000);
});
