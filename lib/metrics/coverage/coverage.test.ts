import { describe, expect, it } from 'vitest';
import {
  anOrder,
  facts,
  hoursAfter,
  indicatorOf,
  instant,
  many,
  NOON,
  STORE_ID,
} from '../../../tests/metrics/a-store.ts';
import type { Order, PageVisit } from '../../domain/facts.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import { judgeStore } from '../judge-store.ts';
import { defaultRulePack } from '../rule-packs.ts';

const created = '2026-05-18T19:00:00.000Z';
const good = (count: number) => many(count, 'good', (id) => anOrder(id, created));
const bad = (count: number) =>
  many(count, 'bad', (id) => anOrder(id, created, { status: 'cancelled', cancelledAt: NOON }));

/** The window's 30 days as one list that states so many orders. */
function list(statedTotal: number): PageVisit {
  return {
    storeId: STORE_ID,
    page: 'order-list',
    state: 'read',
    readAt: NOON,
    extent: { rows: 10, statedTotal, pageIndex: 1, pageCount: 9 },
    filter: { tab: 'all', from: '2026-04-21', to: '2026-05-20', sort: 'createdAt-desc' },
  };
}

function judge(orders: Order[], pageVisits?: PageVisit[], indicator: IndicatorId = 'cancellation') {
  const report = judgeStore(facts({ orders, pageVisits }), instant(NOON), defaultRulePack);
  return { ...indicatorOf(indicator, report.indicators), coverage: report.coverage[indicator] };
}

describe('orders that nobody saw', () => {
  it('are none where no coverage is stated', () => {
    expect(judge(good(5))).toMatchObject({
      level: 'good',
      coverage: { known: 5, unseen: 0, completeDays: 30, windowDays: 30 },
    });
  });

  it('of unknown number make the level unknown and name the page, and the figure stays', () => {
    const report = judge([...good(5), ...bad(1)], []);
    expect(report).toMatchObject({ level: 'unknown', lastKnownLevel: 'over', rate: 1 / 6 });
    expect(report).not.toHaveProperty('interval');
    expect(report.coverage).toEqual({
      known: 6,
      unseen: null,
      completeDays: 0,
      windowDays: 30,
      openPage: 'order-list',
    });
  });

  it('leave the verdict when the whole interval keeps the limit, up to exactly at it', () => {
    const report = judge([...good(18), ...bad(2)], [list(21)]);
    expect(report).toMatchObject({ level: 'good', interval: { lowest: 2 / 21, highest: 3 / 21 } });
    expect(judge([...good(17), ...bad(2)], [list(20)])).toMatchObject({
      level: 'good',
      interval: { highest: 0.15 },
    });
  });

  it('undecide it when the interval straddles the limit', () => {
    const report = judge([...good(18), ...bad(2)], [list(23)]);
    expect(report).toMatchObject({ level: 'unknown', lastKnownLevel: 'good', coverage: { unseen: 3 } });
  });

  it('leave it over when the whole interval is over', () => {
    expect(judge([...good(4), ...bad(4)], [list(9)])).toMatchObject({
      level: 'over',
      coverage: { unseen: 1 },
    });
  });

  it('never hide a rule that has fired', () => {
    const before = bad(2).map((order) => ({ ...order, cancelledAt: created }));
    expect(judge(before, [])).toMatchObject({ level: 'removal', streak: 2 });
  });
});

describe('orders of which too little is known', () => {
  const unseen = (order: Order, indicator: IndicatorId) =>
    judge([...good(3), order], [list(4)], indicator).coverage;

  it.each<[string, Partial<Order>, [number, number, number]]>([
    ['without a creation time', { createdAt: undefined }, [2, 2, 2]],
    ['cancelled, perhaps after payment', { status: 'cancelled', paidAt: undefined }, [1, 0, 0]],
    ['whose status no page made clear', { status: undefined, paidAt: undefined }, [1, 1, 1]],
    ['shipped, nobody knows when', { status: 'shipped' }, [0, 1, 1]],
    [
      'with a number that has no upload time',
      { shipments: [{ trackingNumber: 'YT2026052000001' }] },
      [0, 1, 1],
    ],
    [
      'with an upload time and an empty number',
      { shipments: [{ trackingNumber: '', uploadedAt: created }] },
      [0, 0, 0],
    ],
    ['not paid', { status: 'awaiting-payment', paidAt: undefined }, [0, 0, 0]],
    ['created before the window', { createdAt: '2026-04-01T19:00:00.000Z', status: 'shipped' }, [1, 1, 1]],
    [
      'created after now',
      { createdAt: hoursAfter(NOON, 1), status: undefined, paidAt: undefined },
      [1, 1, 1],
    ],
  ])('%s are among the unseen', (_, fields, counts) => {
    const order = anOrder('doubtful', created, fields);
    const indicators = ['cancellation', 'lateShipment', 'logisticsAnomaly'] as const;
    expect(indicators.map((indicator) => unseen(order, indicator)?.unseen)).toEqual(counts);
  });

  it('are named, with the order detail as the page to open', () => {
    expect(unseen(anOrder('doubtful', created, { status: 'shipped' }), 'lateShipment')).toMatchObject({
      openPage: 'order-detail',
      orderIds: ['doubtful'],
    });
  });

  it('are in no rate and no deadline while their shipment cannot be placed', () => {
    const order = anOrder('doubtful', '2026-05-10T19:00:00.000Z', { status: 'shipped' });
    expect(judge([order], [list(1)], 'lateShipment').eligible).toBe(0);
    expect(judge([order], undefined, 'lateShipment')).toMatchObject({ eligible: 1, defects: 1 });
  });

  it('count as unpaid when the order detail showed no payment', () => {
    const order = anOrder('1', created, {
      status: 'cancelled',
      paidAt: undefined,
      sources: { '*': 'order-detail' },
    });
    expect(unseen(order, 'cancellation')?.unseen).toBe(0);
  });
});
