import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anActivity,
  anOrder,
  aReview,
  aScan,
  facts,
  hoursAfter,
  indicatorOf,
  instant,
  NOON,
  shippedAfter,
} from '../../../tests/metrics/a-store.ts';
import { worlds } from '../../../tests/metrics/arbitrary-facts.ts';
import { type CountedReason, LEDGER_STEPS } from '../../domain/explanation.ts';
import type { StoreFacts } from '../../domain/facts.ts';
import { HEADLINES, type RulePack } from '../../domain/rule-pack.ts';
import { INDICATOR_IDS, type IndicatorId } from '../../domain/vocabulary.ts';
import { judgeStore } from '../judge-store.ts';
import { defaultRulePack } from '../rule-packs.ts';
import { explain } from './explain.ts';

const created = '2026-05-15T19:00:00.000Z';
const explained = (indicator: IndicatorId, fields: Partial<StoreFacts>, activityId?: string) =>
  explain(indicator, facts(fields), instant(NOON), defaultRulePack, activityId);
const reasons = (entries: readonly { id: string; why: string }[]) =>
  Object.fromEntries(entries.map(({ id, why }) => [id, why]));

const AGAINST = new Set<CountedReason>([
  'cancelled',
  'cancelledUndated',
  'late',
  'silent',
  'stalled',
  'onceAnomalous',
  'negative',
  'lowStars',
]);

const headlines = fc.record(
  {
    cancellation: fc.constantFrom(...HEADLINES.cancellation),
    lateShipment: fc.constantFrom(...HEADLINES.lateShipment),
    logisticsAnomaly: fc.constantFrom(...HEADLINES.logisticsAnomaly),
    negativeReview: fc.constantFrom(...HEADLINES.negativeReview),
  },
  { requiredKeys: [] },
);

describe('an explanation', () => {
  it('says of every order of the late shipment rate why it counts, or why not', () => {
    const orders = [
      shippedAfter(10)('on time', created),
      anOrder('late', created),
      anOrder('open', hoursAfter(NOON, -10)),
      anOrder('cancelled', created, { status: 'cancelled', cancelledAt: hoursAfter(created, 5) }),
      anOrder('unpaid', created, { paidAt: undefined, status: 'awaiting-payment' }),
      anOrder('stateless', created, { paidAt: undefined, status: undefined }),
      anOrder('gone', created, { paidAt: undefined, status: 'cancelled' }),
      anOrder('gone unpaid', created, {
        paidAt: undefined,
        status: 'cancelled',
        sources: { status: 'order-detail' },
      }),
      anOrder('undated', created, { createdAt: undefined }),
      anOrder('old', '2026-04-01T19:00:00.000Z'),
      anOrder('future', hoursAfter(NOON, 1)),
    ];
    const { formula, counted, notCounted } = explained('lateShipment', { orders });
    expect(formula).toMatchObject({ eligible: 2, fullDefects: 1, lightDefects: 0, rate: 0.5, limit: 0.2 });
    expect(reasons(counted)).toEqual({ 'on time': 'onTime', late: 'late' });
    expect(reasons(notCounted)).toEqual({
      open: 'open',
      cancelled: 'cancelledInTime',
      unpaid: 'unpaid',
      stateless: 'paymentUnknown',
      gone: 'paymentUnknown',
      'gone unpaid': 'unpaid',
      undated: 'withoutCreation',
    });
  });

  it('adds full and light defects of the logistics anomaly rate', () => {
    const number = (index: number) => `YT202605200000${index}`;
    const orders = [
      shippedAfter(1, number(1))('silent', created),
      shippedAfter(1, number(2), 'Cainiao Super Economy')('light', created),
      shippedAfter(1, number(3))('moving', created),
      shippedAfter(1, number(4))('delivered', created, { deliveredAt: NOON }),
      shippedAfter(1, number(5))('stalled', created),
      anOrder('unshipped', created),
    ];
    const trackingEvents = [
      aScan(number(3), hoursAfter(NOON, -5)),
      ...[-120, -60, -5].map((hours) => aScan(number(5), hoursAfter(NOON, hours), { code: 'HUB' })),
    ];
    // The first scan of the stalled parcel was before its upload: the run begins with the second.
    const early = { orders, trackingEvents };
    expect(reasons(explained('logisticsAnomaly', early).counted)).toMatchObject({ stalled: 'moving' });
    const { formula, counted, notCounted, causes } = explained('logisticsAnomaly', {
      orders: orders.map((order) =>
        order.orderId === 'stalled' ? shippedAfter(0, number(5))('stalled', hoursAfter(NOON, -121)) : order,
      ),
      trackingEvents,
    });
    expect(formula).toMatchObject({
      eligible: 5,
      fullDefects: 2,
      lightDefects: 1,
      lightWeight: 0.7,
      defects: 2.7,
    });
    expect(reasons(counted)).toEqual({
      silent: 'silent',
      light: 'silent',
      moving: 'moving',
      delivered: 'delivered',
      stalled: 'stalled',
    });
    expect(reasons(notCounted)).toEqual({ unshipped: 'withoutValidShipment' });
    expect(causes.carrier).toEqual([
      { name: 'YunExpress', orderIds: ['silent', 'stalled'] },
      { name: 'Cainiao Super Economy', orderIds: ['light'] },
    ]);
  });

  it('tells because of which: reason, SKU, hour of creation in Los Angeles, keyword', () => {
    const orders = [
      anOrder('1', created, {
        status: 'cancelled',
        cancelledAt: NOON,
        cancelReason: '不想要了',
        lines: [{ skuId: 's1' }, { skuId: 's2' }],
      }),
      anOrder('2', created, { status: 'cancelled', lines: [{ skuId: 's1' }] }),
    ];
    const { counted, causes } = explained('cancellation', { orders });
    expect(reasons(counted)).toEqual({ 1: 'cancelled', 2: 'cancelledUndated' });
    expect(causes.cancelReason).toEqual([
      { name: '', orderIds: ['2'] },
      { name: '不想要了', orderIds: ['1'] },
    ]);
    expect(causes.sku.map(({ name, orderIds }) => [name, orderIds.length])).toEqual([
      ['s1', 2],
      ['s2', 1],
    ]);
    expect(causes.hour).toEqual([{ name: '12', orderIds: ['1', '2'] }]);
    const reviews = [
      aReview('r1', created, { stars: 1, text: '货不对板' }),
      aReview('r2', created, { stars: 2 }),
      aReview('r3', created),
    ];
    const activities = [anActivity(created, NOON)];
    const review = explained('negativeReview', { reviews, activities }, 'a1');
    expect(reasons(review.counted)).toEqual({ r1: 'negative', r2: 'fewStars', r3: 'notNegative' });
    expect(review.causes.keyword).toEqual([{ name: '货不对板', orderIds: ['r1'] }]);
  });

  it('does not call an order cancelled whose number a pack suspects before its deadline', () => {
    const pack = {
      ...defaultRulePack,
      suspectedAfterHours: 24,
      headline: { lateShipment: 'suspected' },
    } as const;
    const orders = [shippedAfter(1)('suspected', hoursAfter(NOON, -50))];
    const { counted, notCounted } = explain('lateShipment', facts({ orders }), instant(NOON), pack);
    expect([reasons(counted), reasons(notCounted)]).toEqual([{}, { suspected: 'numberSuspected' }]);
  });

  it('names the reviews of the window that belong to no activity, or not to its time', () => {
    const start = hoursAfter(NOON, -48);
    const end = hoursAfter(NOON, -24);
    const reviews = [
      aReview('in', end),
      aReview('before', hoursAfter(start, 0, -1)),
      aReview('of an order before', NOON, { orderId: 'early' }),
      aReview('of no activity', end, { productId: 'p9' }),
      aReview('later', hoursAfter(NOON, 1), { productId: 'p9' }),
      aReview('history', '2026-04-20T19:00:00.000Z', { productId: 'p9' }),
    ];
    const store = {
      reviews,
      orders: [anOrder('early', hoursAfter(start, -1))],
      activities: [anActivity(start, end)],
    };
    const ofActivity = { before: 'outsideActivity', 'of an order before': 'outsideActivity' };
    expect(reasons(explained('negativeReview', store, 'a1').notCounted)).toEqual(ofActivity);
    expect(reasons(explained('negativeReview', store).notCounted)).toEqual({
      ...ofActivity,
      'of no activity': 'ofNoActivity',
    });
  });

  it('keeps a ledger from yesterday’s closing to now', () => {
    const closing = '2026-05-20T07:00:00.000Z';
    const orders = [
      anOrder('rolled good', '2026-04-20T19:00:00.000Z'),
      anOrder('rolled bad', '2026-04-20T19:00:00.000Z', { status: 'cancelled', cancelledAt: created }),
      anOrder('turned', created, { status: 'cancelled', cancelledAt: hoursAfter(closing, 0, 1) }),
      anOrder('stays', created, { status: 'cancelled', cancelledAt: closing }),
      anOrder('new', closing),
      anOrder('new bad', closing, { status: 'cancelled', cancelledAt: NOON }),
    ];
    expect(explained('cancellation', { orders }).ledger).toEqual({
      fromDay: '2026-05-19',
      toDay: '2026-05-20',
      yesterday: { eligible: 4, defects: 2 },
      today: { eligible: 4, defects: 3 },
      changes: {
        newDefects: { ids: ['new bad'], eligible: 1, defects: 1 },
        turnedBad: { ids: ['turned'], eligible: 0, defects: 1 },
        cleared: { ids: [], eligible: 0, defects: 0 },
        defectsRolledOff: { ids: ['rolled bad'], eligible: -1, defects: -1 },
        newGood: { ids: ['new'], eligible: 1, defects: 0 },
        goodRolledOff: { ids: ['rolled good'], eligible: -1, defects: 0 },
        withdrawn: { ids: [], eligible: 0, defects: 0 },
      },
    });
  });

  it('weighs the changes of the ledger as the figure weighs them', () => {
    // Uploaded an hour after the closing of 16 May, so silent from an hour after that of 19 May.
    const uploaded = '2026-05-17T08:00:00.000Z';
    const orders = [
      shippedAfter(0, 'YT2026052000001', 'Cainiao Super Economy')('light', uploaded),
      shippedAfter(0, 'YT2026052000002')('full', uploaded),
    ];
    const { ledger } = explained('logisticsAnomaly', { orders });
    expect(ledger).toMatchObject({
      yesterday: { eligible: 2, defects: 0 },
      today: { eligible: 2, defects: 1.7 },
      changes: { turnedBad: { ids: ['full', 'light'], eligible: 0, defects: 1.7 } },
    });
  });

  it('says why an entry counts where a pack counts by another reading', () => {
    const explainedBy = (
      indicator: IndicatorId,
      headline: RulePack['headline'],
      fields: Partial<StoreFacts>,
    ) => reasons(explain(indicator, facts(fields), instant(NOON), { ...defaultRulePack, headline }).counted);
    const cancelled = { status: 'cancelled', cancelledAt: NOON } as const;
    const cancellations = [
      anOrder('buyer', created, { ...cancelled, cancelledBy: 'buyer' }),
      anOrder('seller', created, { ...cancelled, cancelledBy: 'seller' }),
      anOrder('kept', created),
    ];
    expect(explainedBy('cancellation', { cancellation: 'sellerFault' }, { orders: cancellations })).toEqual({
      buyer: 'cancelledNotBySeller',
      seller: 'cancelled',
      kept: 'kept',
    });
    const parcels = [
      shippedAfter(1, 'YT2026052000001')('found', created, { deliveredAt: hoursAfter(created, 100) }),
      shippedAfter(1, 'YT2026052000002')('lost', created),
    ];
    expect(
      explainedBy('logisticsAnomaly', { logisticsAnomaly: 'everAnomalous' }, { orders: parcels }),
    ).toEqual({ found: 'onceAnomalous', lost: 'silent' });
    const reviews = [
      aReview('r1', created, { stars: 1, text: '货不对板' }),
      aReview('r2', created, { stars: 2, text: 'slow' }),
    ];
    const reviewed = { reviews, activities: [anActivity(created, NOON)] };
    expect(explainedBy('negativeReview', { negativeReview: 'allLowStars' }, reviewed)).toEqual({
      r1: 'negative',
      r2: 'lowStars',
    });
  });

  it('refuses an activity that nobody knows', () => {
    expect(() => explained('cancellation', {}, 'a9')).toThrow(RangeError);
  });

  it('agrees with the figure it explains, whatever the pack counts, and its ledger adds up', () => {
    fc.assert(
      fc.property(worlds, headlines, fc.constantFrom(...INDICATOR_IDS), (world, headline, indicator) => {
        const pack = { ...defaultRulePack, headline };
        const report = indicatorOf(indicator, judgeStore(world.facts, world.now, pack).indicators);
        const { formula, counted, ledger, causes } = explain(indicator, world.facts, world.now, pack);
        expect(formula).toMatchObject({
          eligible: report.eligible,
          defects: report.defects,
          rate: report.rate,
        });
        expect(counted).toHaveLength(report.eligible);
        expect(counted.filter(({ isDefect }) => isDefect).map(({ id }) => id)).toEqual(report.defectIds);
        expect(counted.filter(({ why }) => AGAINST.has(why)).map(({ id }) => id)).toEqual(report.defectIds);
        const named = indicator === 'negativeReview' ? causes.sku : causes.carrier;
        expect([...new Set(named.flatMap(({ orderIds }) => orderIds))].sort()).toEqual(report.defectIds);
        const sumOf = (part: 'eligible' | 'defects') =>
          LEDGER_STEPS.reduce((sum, step) => sum + ledger.changes[step][part], ledger.yesterday[part]);
        expect(sumOf('eligible')).toBe(ledger.today.eligible);
        expect(sumOf('defects')).toBeCloseTo(ledger.today.defects, 9);
      }),
      { numRuns: 200 },
    );
  });
});
