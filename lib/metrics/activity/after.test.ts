import { describe, expect, it } from 'vitest';
import {
  anActivity,
  anOrder,
  aReview,
  aScan,
  facts,
  hoursAfter,
  instant,
  many,
  NOON,
  STORE_ID,
  shippedAfter,
} from '../../../tests/metrics/a-store.ts';
import { checks, ends, line, starts, usd } from '../../../tests/metrics/checks.ts';
import { POST_MORTEM_IDS, RE_ENTRY_IDS } from '../../domain/check-ids.ts';
import type { Product } from '../../domain/facts.ts';
import { judgeStore } from '../judge-store.ts';
import { defaultRulePack } from '../rule-packs.ts';

describe('the post-mortem', () => {
  const created = hoursAfter(NOON, -150);
  const orders = [
    ...many(3, 'never', (id) => anOrder(id, created, { lines: [line] })),
    shippedAfter(80, 'YT2026052000001')('unsynced', created, { lines: [line] }),
    anOrder('gone', created, {
      lines: [line],
      status: 'cancelled',
      cancelledAt: hoursAfter(created, 100),
      cancelReason: 'Out of stock',
    }),
  ];
  const trackingEvents = [aScan('YT2026052000001', hoursAfter(created, 40))];
  const reviews = [
    aReview('r1', hoursAfter(created, 100), { stars: 1, text: 'not as described', skuId: 's1' }),
  ];
  const removed = { orders, trackingEvents, reviews };

  it('has its twelve fields in order, and clocks from the end', () => {
    const report = judgeStore(
      facts({ activities: [anActivity(starts, hoursAfter(NOON, -1))] }),
      instant(NOON),
      defaultRulePack,
    );
    expect(report.postMortems[0]?.checks.map(({ id }) => id)).toEqual(POST_MORTEM_IDS);
    expect(report.postMortems[0]?.clocks).toEqual([
      { id: 'postMortem', dueAt: hoursAfter(NOON, 47) },
      { id: 'ticket', dueAt: hoursAfter(NOON, 71) },
      { id: 'crossCheck', dueAt: hoursAfter(NOON, 71) },
    ]);
  });

  it('is not written for an activity that runs and was not ended', () => {
    expect(checks('postMortems', {})).toEqual({});
  });

  it('finds late orders by cause, the waybills that were not synced, and cancellations by reason', () => {
    const found = checks('postMortems', removed);
    expect(found.lateOrdersByCause).toMatchObject({
      state: 'fail',
      figure: 5,
      groups: [
        { name: 'notShipped', orderIds: ['gone', 'never000', 'never001', 'never002'] },
        { name: 'handedOverNotSynced', orderIds: ['unsynced'] },
      ],
    });
    expect(found.waybillSyncGap).toMatchObject({ groups: [{ name: 'YunExpress', orderIds: ['unsynced'] }] });
    expect(found.cancellationsByReason).toMatchObject({
      groups: [{ name: 'Out of stock', orderIds: ['gone'] }],
    });
    expect(found.stockOuts).toMatchObject({ orderIds: ['gone'] });
    expect(found.negativeReviews).toMatchObject({
      groups: [{ name: 's1 not as described', orderIds: ['r1'] }],
    });
    expect(found.evidence?.groups).toContainEqual({ name: 'reviews', orderIds: ['r1'] });
    expect(found.evidence?.orderIds).toContain('gone');
    expect(found.failingIndicator?.groups?.map(({ name }) => name)).toContain('cancellation');
  });

  it('leaves blank what no record tells', () => {
    const found = checks('postMortems', removed);
    expect(found.correctiveAction).toEqual({ id: 'correctiveAction', state: 'unknown' });
    expect(found.priceMismatches).toMatchObject({ state: 'unknown', openPage: 'activity-products' });
  });

  it('leaves blank, with the page to open, what was looked for where not all was seen', () => {
    const whole = checks('postMortems', removed);
    expect(whole.silentByCarrier).toMatchObject({ state: 'pass', figure: 0 });
    // Coverage is stated, and no page of any list was opened.
    const found = checks('postMortems', { ...removed, pageVisits: [] });
    expect(found.silentByCarrier).toMatchObject({ id: 'silentByCarrier', state: 'unknown' });
    expect(found.silentByCarrier?.openPage).toBeDefined();
    // What was found stands, whatever else there may be.
    expect(found.waybillSyncGap).toMatchObject({ state: 'fail', orderIds: ['unsynced'] });
  });

  it('does not call a cancellation without a reason no stock-out', () => {
    const cancelled = (cancelReason?: string) =>
      many(9, 'gone', (id) =>
        anOrder(id, created, {
          lines: [line],
          status: 'cancelled',
          cancelledAt: hoursAfter(created, 100),
          cancelReason,
        }),
      );
    expect(checks('postMortems', { orders: cancelled() }).stockOuts).toEqual({
      id: 'stockOuts',
      state: 'unknown',
      openPage: 'order-detail',
    });
    expect(checks('postMortems', { orders: cancelled('Wrong address') }).stockOuts?.state).toBe('pass');
  });

  it('has no evidence to list only where every field could be filled', () => {
    const quiet = { activities: [anActivity(starts, hoursAfter(NOON, -1))] };
    expect(checks('postMortems', { ...quiet, pageVisits: [] }).evidence?.state).toBe('unknown');
  });
});

describe('re-entry', () => {
  const created = hoursAfter(NOON, -150);
  const fired = many(3, 'never', (id) => anOrder(id, created, { lines: [line] }));
  const rating = (described: number) => ({
    storeId: STORE_ID,
    day: '2026-05-19',
    described,
    service: 4.7,
    logistics: 4.69,
  });

  it('is asked only after the rule fired, in its order', () => {
    expect(checks('reEntry', {})).toEqual({});
    expect(Object.keys(checks('reEntry', { orders: fired }))).toEqual(RE_ENTRY_IDS);
  });

  it('wants each rating of at least 4.7', () => {
    const found = checks('reEntry', { orders: fired, ratings: [rating(4.8)] });
    expect([found.described, found.service, found.logistics].map((check) => check?.state)).toEqual([
      'met',
      'met',
      'notMet',
    ]);
    const old = { ...rating(4.8), day: '2026-04-01' };
    for (const ratings of [[], [old]])
      expect(checks('reEntry', { orders: fired, ratings }).described).toMatchObject({
        state: 'unknown',
        openPage: 'store-assessment',
      });
  });

  it('wants five calm closings in a row, and says the earliest day', () => {
    const before = many(5, 'ok', (id) =>
      shippedAfter(1)(id, hoursAfter(NOON, -50), { deliveredAt: hoursAfter(NOON, -40) }),
    );
    const { lateShipment, logisticsAnomaly } = checks('reEntry', { orders: [...fired, ...before] });
    expect(lateShipment).toMatchObject({ state: 'notMet', figure: 0, limit: 5 });
    expect(lateShipment).not.toHaveProperty('earliestDay');
    // Closings of May 18 and 19 are calm: the 20th, 21st and 22nd are missing.
    expect(logisticsAnomaly).toMatchObject({ state: 'notMet', figure: 2, earliestDay: '2026-05-22' });
  });

  it('does not call closings calm of which not every order was seen', () => {
    const calm = many(9, 'ok', (id) =>
      shippedAfter(1)(id, hoursAfter(NOON, -250), { deliveredAt: hoursAfter(NOON, -240) }),
    );
    const cancelled = fired.map(
      (order) => ({ ...order, status: 'cancelled', cancelledAt: created }) as const,
    );
    const orders = [...calm, ...cancelled];
    expect(checks('reEntry', { orders }).lateShipment).toMatchObject({ state: 'met' });
    expect(checks('reEntry', { orders, pageVisits: [] }).lateShipment).toMatchObject({
      state: 'unknown',
      openPage: 'order-list',
    });
  });

  it('wants the post-mortem approved', () => {
    const activity = (fields: object) => ({ orders: fired, activities: [anActivity(starts, ends, fields)] });
    expect(checks('reEntry', activity({ postMortemApprovedAt: NOON })).postMortemApproved?.state).toBe('met');
    const sent = activity({ postMortemSentAt: hoursAfter(NOON, -24) });
    expect(checks('reEntry', sent).postMortemApproved).toMatchObject({
      state: 'notMet',
      earliestDay: '2026-05-21',
    });
    // The review takes longer than usual: today is the earliest, no day that is past.
    const longAgo = activity({ postMortemSentAt: hoursAfter(NOON, -100) });
    expect(checks('reEntry', longAgo).postMortemApproved).toMatchObject({ earliestDay: '2026-05-20' });
  });
});

describe('the cross-check', () => {
  const created = hoursAfter(starts, 5);
  const activities = [anActivity(starts, hoursAfter(NOON, -1))];
  const products = [{ storeId: STORE_ID, productId: 'p1', skuId: 's1', price: usd('12.50') }];
  const [anna, boris] = ['salt:0000000000000001', 'salt:0000000000000002'];
  const orders = [
    anOrder('1', created, { lines: [{ ...line, quantity: 3 }], buyer: anna }),
    anOrder('2', created, { lines: [{ ...line, unitPrice: usd('0.10') }], buyer: boris }),
    anOrder('3', created, { lines: [line], status: 'cancelled', buyer: boris, cancelledBy: 'buyer' }),
    anOrder('4', hoursAfter(starts, -5), { buyer: anna }),
  ];

  it('has revenue, discount, return and repeat buyers of an ended activity', () => {
    expect(checks('crossChecks', { orders, products, activities })).toEqual({
      revenue: { id: 'revenue', state: 'pass', figure: 30.1, text: 'USD' },
      discount: { id: 'discount', state: 'pass', figure: 19.9, text: 'USD' },
      roi: { id: 'roi', state: 'pass', figure: 30.1 / 19.9, text: 'USD' },
      // Boris' second order was cancelled, and paid.
      repeatBuyers: { id: 'repeatBuyers', state: 'pass', figure: 1 },
    });
  });

  it('compares only lines of which price, quantity and list price are known, and says that there is more', () => {
    const others = [
      anOrder('5', created, { lines: [{ ...line, quantity: undefined }] }),
      anOrder('6', created, {
        lines: [line, { ...line, productId: 'p2', skuId: 's9', unitPrice: usd('8') }],
      }),
    ];
    const found = checks('crossChecks', { orders: [...orders, ...others], products, activities });
    expect(found).toMatchObject({
      revenue: { state: 'unknown', figure: 48.1, openPage: 'order-list' },
      discount: { state: 'unknown', figure: 22.4, openPage: 'product-list' },
      roi: { state: 'unknown', figure: 40.1 / 22.4 },
      repeatBuyers: { state: 'unknown', figure: 1 },
    });
  });

  it('has no return where nothing was given away, and then names no page that would show one', () => {
    const atList = [{ ...(products[0] as Product), price: usd('10.00') }];
    const sold = [anOrder('1', created, { lines: [line] })];
    const found = checks('crossChecks', { orders: sold, products: atList, activities });
    expect(found.discount).toMatchObject({ state: 'pass', figure: 0 });
    expect(found.roi).toEqual({ id: 'roi', state: 'unknown' });
    const unlisted = checks('crossChecks', { orders: sold, activities });
    expect(unlisted.roi).toEqual({ id: 'roi', state: 'unknown', openPage: 'product-list' });
  });

  it('says that there may be more while orders of the store are unseen', () => {
    const found = checks('crossChecks', { orders, products, activities, pageVisits: [] });
    expect(Object.values(found).map(({ state }) => state)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('cannot tell repeat buyers whose hashes were made with different keys', () => {
    const restored = [...orders, anOrder('7', created, { lines: [line], buyer: 'other:0000000000000009' })];
    expect(checks('crossChecks', { orders: restored, products, activities }).repeatBuyers).toMatchObject({
      state: 'unknown',
      figure: 2 / 3,
    });
  });
});
