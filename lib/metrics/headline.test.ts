import { describe, expect, it } from 'vitest';
import { madeState } from '../../tests/incremental/made-state.ts';
import {
  anOrder,
  facts,
  hoursAfter,
  indicatorOf,
  instant,
  many,
  NOON,
  shippedAfter,
} from '../../tests/metrics/a-store.ts';
import type { Order } from '../domain/facts.ts';
import { withHeadline } from '../domain/headline.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { IndicatorId, RuleReadingId } from '../domain/vocabulary.ts';
import { judgeStore } from './judge-store.ts';
import { defaultRulePack } from './rule-packs.ts';
import { judgeState } from './settled/judge-state.ts';

const at = (day: number, hour = 19) => `2026-05-${String(day)}T${String(hour)}:00:00.000Z`;
const orders = [
  anOrder('kept', at(15)),
  anOrder('byBuyer', at(15), { status: 'cancelled', cancelledAt: at(16), cancelledBy: 'buyer' }),
  anOrder('bySeller', at(15), { status: 'cancelled', cancelledAt: at(16), cancelledBy: 'seller' }),
  // Shipped 80 h after creation, 70 h after payment.
  anOrder('paidLater', at(10), {
    paidAt: '2026-05-11T05:00:00.000Z',
    shipments: [{ trackingNumber: 'LP00123456789', uploadedAt: '2026-05-14T03:00:00.000Z' }],
  }),
];

function figures(indicator: IndicatorId, reading?: RuleReadingId) {
  const pack = reading ? (withHeadline(defaultRulePack, indicator, reading) as RulePack) : defaultRulePack;
  const report = judgeStore(facts({ orders }), instant(NOON), pack).indicators.find(
    ({ id }) => id === indicator,
  );
  return [report?.defects, report?.eligible];
}

describe('a reading made the headline', () => {
  it('counts by the seller’s fault', () => {
    expect(figures('cancellation')).toEqual([2, 4]);
    expect(figures('cancellation', 'sellerFault')).toEqual([1, 4]);
  });

  it('counts the 72 hours from payment', () => {
    const [late = 0] = figures('lateShipment');
    const [fromPayment] = figures('lateShipment', 'fromPayment');
    expect(fromPayment).toBe(Number(late) - 1);
  });

  it('is a zone or a weight of the pack where it is that', () => {
    expect(withHeadline(defaultRulePack, 'cancellation', 'beijingDay')?.zone).toBe('Asia/Shanghai');
    expect(withHeadline(defaultRulePack, 'logisticsAnomaly', 'unweighted')?.officialLogistics.tenths).toBe(
      10,
    );
  });

  it('cannot be a reading of another indicator', () => {
    expect(withHeadline(defaultRulePack, 'cancellation', 'suspected')).toBeUndefined();
    expect(withHeadline(defaultRulePack, 'negativeReview', 'dailyMean')).toBeUndefined();
  });
});

describe('the mean of the daily rates as the headline', () => {
  const packFor = (indicator: IndicatorId) =>
    withHeadline(defaultRulePack, indicator, 'dailyMean') as RulePack;
  const judgedBy = (indicator: IndicatorId, pack: RulePack, known: Order[]) =>
    indicatorOf(indicator, judgeStore(facts({ orders: known }), instant(NOON), pack).indicators);
  const cancelled = { status: 'cancelled', cancelledAt: at(16), cancelledBy: 'buyer' } as const;
  /** 1 of 2 on 15 May, none of 10 on 12 May, none of 1 on 10 May: 1 of 13, and a mean of 1/6. */
  const uneven = [
    anOrder('a', at(15)),
    anOrder('b', at(15), cancelled),
    anOrder('c', at(10)),
    ...many(10, 'd', (id) => anOrder(id, at(12))),
  ];

  it('decides rate, level, streak, daily figures and recovery', () => {
    // As a reading the mean only warns.
    expect(judgedBy('cancellation', defaultRulePack, uneven)).toMatchObject({ level: 'near', streak: 0 });
    const report = judgedBy('cancellation', packFor('cancellation'), uneven);
    // Cancelled on 16 May at noon: over at the closings of 16 to 19 May. 10 May leaves the window later than the horizon.
    expect(report).toMatchObject({
      level: 'removal',
      eligible: 13,
      defects: 1,
      rate: 1 / 6,
      streak: 4,
      removalAt: '2026-05-18T07:00:00.000Z',
      budget: null,
      recoversOn: null,
    });
    expect(report.daily.at(-2)).toMatchObject({ day: '2026-05-19', eligible: 13, defects: 1, rate: 1 / 6 });
    expect(report.forecast.closings.at(-1)?.worst).toBeCloseTo(1 / 6);
  });

  it('exactly at the limit is not over', () => {
    // Half of three days and none of seven: 1.5 / 10 is the limit.
    const days = [
      ...[15, 14, 13].flatMap((day) => [anOrder(`x${day}`, at(day)), anOrder(`y${day}`, at(day), cancelled)]),
      ...[10, 11, 12, 16, 17, 18, 19].map((day) => anOrder(`z${day}`, at(day))),
    ];
    const report = judgedBy('cancellation', packFor('cancellation'), days);
    expect(report.rate).toBeCloseTo(0.15);
    expect(report.level).not.toBe('over');
    expect(report).not.toHaveProperty('recoversOn');
  });

  it('decides when it crosses and what must be shipped', () => {
    const created = hoursAfter(NOON, -20);
    const known = [...many(4, 'good', (id) => shippedAfter(1)(id, at(15))), anOrder('open', created)];
    expect(judgedBy('lateShipment', defaultRulePack, known)).toMatchObject({
      forecast: { crossesAt: null },
      rescue: { shipAtLeast: 0 },
    });
    expect(judgedBy('lateShipment', packFor('lateShipment'), known)).toMatchObject({
      forecast: { crossesAt: hoursAfter(created, 72, 1) },
      rescue: { shipAtLeast: 1, orders: [{ orderId: 'open' }] },
    });
  });

  it('is the same from the kept state as from all facts', () => {
    for (const indicator of ['cancellation', 'lateShipment'] as const) {
      const pack = packFor(indicator);
      const known = facts({ orders: [...uneven, anOrder('open', hoursAfter(NOON, -60))] });
      const { state } = madeState(known, { pack, packHash: 'mean', activities: [] }, instant(at(18)));
      const { standing } = judgeState(state, known.store, [], instant(NOON), pack);
      const {
        daily: _,
        defectIds: __,
        readings,
        ...full
      } = indicatorOf(indicator, judgeStore(known, instant(NOON), pack).indicators);
      expect(standing.indicators.find(({ id }) => id === indicator)).toEqual({
        ...full,
        readings: readings.filter(({ warns }) => warns),
      });
    }
  });
});
