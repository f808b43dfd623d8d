/** What must hold of any history. A failure prints the seed and the smallest history found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Backup } from '../../lib/domain/backup.ts';
import type { Order, StoreFacts } from '../../lib/domain/facts.ts';
import type { IndicatorReport, StoreReport } from '../../lib/domain/report.ts';
import { type Instant, instantOfIso, isoOf } from '../../lib/domain/time.ts';
import { INDICATOR_IDS } from '../../lib/domain/vocabulary.ts';
import { assess } from '../../lib/metrics/assess.ts';
import { calendarOf } from '../../lib/metrics/calendar.ts';
import { judgeStore } from '../../lib/metrics/judge-store.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { mergedBackup } from '../../lib/recording/merged-backup.ts';
import { type World, worlds } from './arbitrary-facts.ts';

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 100) };
const calendar = calendarOf(defaultRulePack.zone);

/** Over is more than the limit, in tenths and millionths. */
const isOverReport = ({ eligible, defects, limit }: { eligible: number; defects: number; limit: number }) =>
  Math.round(defects * 10) * 100_000 > Math.round(limit * 1_000_000) * eligible;

const judge = (facts: StoreFacts, now: Instant) => judgeStore(facts, now, defaultRulePack);
const scopesOf = (report: StoreReport) => [
  report.indicators,
  ...report.activities.map(({ indicators }) => indicators),
];
const indicatorsOf = (report: StoreReport) => scopesOf(report).flat();

/** The same facts without the dated ones that are later than `now`: what the forecast at worst goes on from. */
function knownBy(facts: StoreFacts, now: Instant): StoreFacts {
  const upTo = (iso: string | undefined) => (iso !== undefined && instantOfIso(iso) <= now ? iso : undefined);
  return {
    ...facts,
    reviews: facts.reviews.filter(({ createdAt }) => upTo(createdAt)),
    trackingEvents: facts.trackingEvents.filter(({ at }) => upTo(at)),
    orders: facts.orders
      .filter(({ createdAt }) => upTo(createdAt))
      .map((order) => ({
        ...order,
        cancelledAt: upTo(order.cancelledAt),
        deliveredAt: upTo(order.deliveredAt),
        shipments: order.shipments?.filter(({ uploadedAt }) => upTo(uploadedAt) !== undefined),
      })),
  };
}

/** Statuses carry no instant; where one speaks for a dated fact still to come, nothing can be cut off. */
function isCuttable({ facts, now }: World): boolean {
  return facts.orders.every(
    ({ status, cancelledAt, deliveredAt }) =>
      (status !== 'cancelled' || cancelledAt === undefined || instantOfIso(cancelledAt) <= now) &&
      (status !== 'completed' || (deliveredAt !== undefined && instantOfIso(deliveredAt) <= now)),
  );
}

const lastClosing = (now: Instant) =>
  calendar.closingOf(calendar.dayAt(now) + defaultRulePack.horizonDays - 1);

/** The figures of the seven closings when nothing more happens, from a judgement after the last of them. */
function closingsWhenNothingHappens(
  facts: StoreFacts,
  now: Instant,
  scope: number,
  indicator: number,
): IndicatorReport['daily'] {
  const later = scopesOf(judge(knownBy(facts, now), lastClosing(now)))[scope]?.[indicator];
  return (later?.daily ?? []).slice(-8, -1);
}

describe('judging', () => {
  it('does not depend on the order or repetition of what was seen', () => {
    fc.assert(
      fc.property(worlds, fc.infiniteStream(fc.nat()), ({ facts, now }, dice) => {
        const shuffled = <Entry>(entries: readonly Entry[]): Entry[] =>
          [...entries, ...entries.filter(() => dice.next().value % 3 === 0)]
            .map((entry) => ({ entry, key: dice.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ entry }) => entry);
        const backup = (list: <Entry>(entries: readonly Entry[]) => Entry[]): Backup => ({
          format: 'activity-guard/backup',
          version: 1,
          orders: list(facts.orders),
          trackingEvents: list(facts.trackingEvents),
          reviews: list(facts.reviews),
          activities: list(facts.activities),
        });
        const report = (list: <Entry>(entries: readonly Entry[]) => Entry[]) => {
          const once = mergedBackup(backup(list), defaultRulePack);
          const [store] = assess(once, now, defaultRulePack).stores;
          const activities = [...(store?.activities ?? [])].sort((a, b) =>
            a.activityId < b.activityId ? -1 : 1,
          );
          return { indicators: store?.indicators, activities, openOrders: store?.openOrders };
        };
        expect(report(shuffled)).toEqual(report((entries) => [...entries]));
      }),
      RUNS,
    );
  });

  it('gives the same closing of a past day whenever it is asked', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 29 }), ({ facts, now }, daysBack) => {
        const day = calendar.dayAt(now) - daysBack;
        const then = indicatorsOf(judge(facts, calendar.closingOf(day)));
        const today = indicatorsOf(judge(facts, now));
        const figureOf = ({ daily }: IndicatorReport) =>
          daily.find((figure) => figure.day === calendar.textOf(day));
        expect(then.map(figureOf)).toEqual(today.map(figureOf));
      }),
      RUNS,
    );
  });

  it('does not change when what comes later is cut off', () => {
    fc.assert(
      fc.property(worlds.filter(isCuttable), ({ facts, now }) => {
        expect(judge(knownBy(facts, now), now)).toMatchObject(figuresOf(judge(facts, now)));
      }),
      RUNS,
    );
  });
});

/** All that is judged, without the guidance, which quotes the facts as they stand. */
function figuresOf({ indicators, activities, openOrders }: StoreReport) {
  return { indicators, activities, openOrders };
}

describe('the forecast', () => {
  it('at today’s closing is never below now at worst, nor above it at best, and worst is never below best', () => {
    fc.assert(
      fc.property(worlds, ({ facts, now }) => {
        for (const { rate, forecast } of indicatorsOf(judge(facts, now))) {
          const [today] = forecast.closings;
          if (rate !== null) expect(today?.worst).toBeGreaterThanOrEqual(rate);
          if (rate !== null) expect(today?.best).toBeLessThanOrEqual(rate);
          for (const { worst, best } of forecast.closings)
            if (worst !== null && best !== null) expect(worst).toBeGreaterThanOrEqual(best);
        }
      }),
      RUNS,
    );
  });

  it('at worst is what will be found when nothing more happens', () => {
    fc.assert(
      fc.property(worlds.filter(isCuttable), ({ facts, now }) => {
        scopesOf(judge(facts, now)).forEach((indicators, scope) => {
          indicators.forEach(({ forecast }, index) => {
            const found = closingsWhenNothingHappens(facts, now, scope, index);
            expect(found.slice(0, 7).map(({ day, rate }) => ({ day, worst: rate }))).toEqual(
              forecast.closings.map(({ day, worst }) => ({ day, worst })),
            );
          });
        });
      }),
      RUNS,
    );
  });

  it('crosses at an instant at which it is over, and before it nowhere on the way', () => {
    fc.assert(
      fc.property(
        worlds.filter(isCuttable),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
        ({ facts, now }, shares) => {
          const known = knownBy(facts, now);
          judge(facts, now).indicators.forEach(({ forecast: { crossesAt } }, index) => {
            const isOverAt = (at: Instant) => {
              const report = judge(known, at).indicators[index] as IndicatorReport;
              const yesterday = at === calendar.startOf(calendar.dayAt(at)) ? report.daily.at(-2) : undefined;
              return (
                isOverReport(report) ||
                (yesterday !== undefined && isOverReport({ ...yesterday, limit: report.limit }))
              );
            };
            if (isOverReport(judge(facts, now).indicators[index] as IndicatorReport)) return;
            const end = crossesAt === null ? lastClosing(now) + 1 : instantOfIso(crossesAt);
            if (crossesAt !== null) expect(isOverAt(end)).toBe(true);
            const before = [...shares.map((share) => now + Math.floor(share * (end - 1 - now))), end - 1];
            expect(before.filter((at) => at > now && isOverAt(at)).map(isoOf)).toEqual([]);
          });
        },
      ),
      RUNS,
    );
  });
});

describe('the rescue', () => {
  it('is sufficient, and one order fewer is not', () => {
    fc.assert(
      fc.property(worlds.filter(isCuttable), ({ facts, now }) => {
        const report = judge(facts, now);
        const index = INDICATOR_IDS.indexOf('lateShipment');
        const { rescue, limit } = report.indicators[index] as IndicatorReport;
        const keeps = (count: number) => {
          const shipped = new Set(report.openOrders.slice(0, count).map(({ orderId }) => orderId));
          const orders = facts.orders.map((order) =>
            shipped.has(order.orderId) ? shippedNow(order, now) : order,
          );
          return closingsWhenNothingHappens({ ...facts, orders }, now, 0, index).every(
            (figure) => !isOverReport({ ...figure, limit }),
          );
        };
        const enough = report.openOrders
          .map((_, count) => count)
          .concat(report.openOrders.length)
          .find(keeps);
        expect(rescue?.shipAtLeast).toBe(enough ?? null);
        expect(rescue?.orders.map(({ orderId }) => orderId)).toEqual(
          report.openOrders.slice(0, enough ?? 0).map(({ orderId }) => orderId),
        );
      }),
      RUNS,
    );
  });
});

function shippedNow(order: Order, now: Instant): Order {
  const shipment = { trackingNumber: `NEW-${order.orderId.toUpperCase()}`, uploadedAt: isoOf(now) };
  return { ...order, shipments: [...(order.shipments ?? []), shipment] };
}
