import { describe, expect, it } from 'vitest';
import {
  anActivity,
  anOrder,
  aScan,
  facts,
  hoursAfter,
  instant,
  NOON,
  STORE_ID,
  shippedAfter,
} from '../../../tests/metrics/a-store.ts';
import { checks, ends, line, starts, usd } from '../../../tests/metrics/checks.ts';
import type { OrderLine, PageVisit, Product } from '../../domain/facts.ts';
import { judgeStore } from '../judge-store.ts';
import { defaultRulePack } from '../rule-packs.ts';

describe('the pre-check', () => {
  const product = (fields: object) => [
    anActivity(starts, ends, { products: [{ productId: 'p1', skuId: 's1', ...fields }] }),
  ];
  const listed = (stock: number) => [{ storeId: STORE_ID, productId: 'p1', skuId: 's1', stock }];

  it.each([
    [120, 'pass'],
    [119, 'fail'],
  ])('of a stock of %i for 100 expected sales: %s', (stock, state) => {
    const { stock: check } = checks('preCheck', {
      activities: product({ expectedSales: 100, stock: 5 }),
      products: listed(stock),
    });
    expect(check).toMatchObject({ state, figure: stock, limit: 120, skuId: 's1' });
  });

  it('expects the activity’s stock to be sold when the seller says nothing', () => {
    expect(
      checks('preCheck', { activities: product({ stock: 100 }), products: listed(119) }).stock?.state,
    ).toBe('fail');
  });

  it('names the page to open for a stock nobody saw', () => {
    expect(checks('preCheck', { activities: product({ stock: 100 }) }).stock).toMatchObject({
      state: 'unknown',
      openPage: 'product-list',
    });
  });

  it('takes the stock of the very SKU, and of no other where the activity names none', () => {
    const sku = (skuId: string, stock: number) => ({ storeId: STORE_ID, productId: 'p1', skuId, stock });
    const state = (fields: object) =>
      checks('preCheck', {
        activities: product({ stock: 100, ...fields }),
        products: [{ storeId: STORE_ID, productId: 'p1', stock: 500 }, sku('s2', 500), sku('s1', 5)],
      }).stock?.state;
    expect([state({}), state({ skuId: undefined })]).toEqual(['fail', 'unknown']);
  });

  it('wants a contracted carrier', () => {
    const carriers = [
      { storeId: STORE_ID, name: 'AliExpress Standard Shipping', contracted: true },
      { storeId: STORE_ID, name: 'YunExpress', contracted: false },
      { storeId: STORE_ID, name: 'Yanwen', contracted: false },
      { storeId: STORE_ID, name: 'YANWEN', contracted: true },
    ];
    const state = (carrier: string) =>
      checks('preCheck', { activities: product({ carrier }), carriers }).carrier?.state;
    expect(['aliexpress standard shipping ', 'YunExpress', '4PX', 'Yanwen'].map(state)).toEqual([
      'pass',
      'fail',
      'unknown',
      'unknown',
    ]);
  });

  it.each([
    ['10.00', 'pass'],
    ['10.01', 'fail'],
  ])('of a price of %s when 10 was the lowest paid: %s', (price, state) => {
    const orders = [
      anOrder('1', hoursAfter(starts, -24), { lines: [line] }),
      anOrder('2', hoursAfter(starts, -24), { lines: [{ ...line, unitPrice: usd('12.00') }] }),
      anOrder('unpaid', hoursAfter(starts, -24), {
        lines: [{ ...line, unitPrice: usd('1.00') }],
        paidAt: undefined,
        status: 'awaiting-payment',
      }),
      anOrder('older', hoursAfter(starts, -24 * 32), { lines: [{ ...line, unitPrice: usd('2.00') }] }),
      anOrder('during', hoursAfter(starts, 1), { lines: [{ ...line, unitPrice: usd('3.00') }] }),
      anOrder('other', hoursAfter(starts, -24), {
        lines: [{ ...line, unitPrice: { amount: '4.00', currency: 'BRL' } }],
      }),
    ];
    expect(
      checks('preCheck', { activities: product({ price: usd(price) }), orders }).lowestPrice,
    ).toMatchObject({ state, limit: 10 });
  });

  it('does not call a price the lowest while orders of the 30 days are unseen; one that is above a seen one fails', () => {
    const orders = [anOrder('1', hoursAfter(starts, -24), { lines: [line] })];
    const list = {
      storeId: STORE_ID,
      page: 'order-list' as const,
      state: 'read' as const,
      readAt: hoursAfter(NOON, -1),
      extent: { rows: 1, statedTotal: 2, pageIndex: 1, pageCount: 2 },
      understood: 1,
      oldestCreatedAt: hoursAfter(starts, -24),
    };
    const check = (price: string, pageVisits: PageVisit[]) =>
      checks('preCheck', { activities: product({ price: usd(price) }), orders, pageVisits }).lowestPrice;
    expect(check('10.00', [list])).toMatchObject({ state: 'unknown', limit: 10, openPage: 'order-list' });
    expect(check('10.01', [list])).toMatchObject({ state: 'fail' });
    const month = { ...list, oldestCreatedAt: hoursAfter(starts, -24 * 31) };
    expect(check('10.00', [month])).toMatchObject({ state: 'pass' });
  });

  it('takes a line that names no SKU for none in particular where the product has several', () => {
    const state = (price: string, lines: OrderLine[], products: Product[] = []) => {
      const orders = lines.map((sold, index) =>
        anOrder(`${index}`, hoursAfter(starts, -24), { lines: [sold] }),
      );
      return checks('preCheck', { activities: product({ price: usd(price) }), orders, products }).lowestPrice
        ?.state;
    };
    const without = { ...line, skuId: undefined, unitPrice: usd('4.00') };
    const second = [{ storeId: STORE_ID, productId: 'p1', skuId: 's2' }];
    expect(state('5.00', [without])).toBe('fail');
    expect(state('5.00', [without], second)).toBe('unknown');
    expect(state('5.00', [without, line], second)).toBe('unknown');
    expect(state('4.00', [without, line], second)).toBe('pass');
    expect(state('10.01', [without, line], second)).toBe('fail');
  });
});

describe('the live monitor', () => {
  const visit = (hours: number) => ({
    storeId: STORE_ID,
    page: 'order-list' as const,
    state: 'read' as const,
    readAt: hoursAfter(NOON, -hours),
  });
  /** The whole list on one page. */
  const wholeList = { ...visit(1), extent: { rows: 3, statedTotal: 3 }, understood: 3 };

  it('says first that the order list was not read for two hours', () => {
    const fresh = (hours: number) => checks('liveMonitor', { pageVisits: [visit(hours)] }).freshness;
    expect(fresh(1.99)).toMatchObject({ state: 'pass', figure: 119 });
    expect(fresh(2)).toMatchObject({ state: 'fail', figure: 120, openPage: 'order-list' });
    expect(checks('liveMonitor', { pageVisits: [] }).freshness?.state).toBe('fail');
    const part = { ...visit(1), filter: { tab: 'awaiting-shipment' } };
    expect(checks('liveMonitor', { pageVisits: [part, visit(3)] }).freshness).toMatchObject({ figure: 60 });
    expect(Object.keys(checks('liveMonitor', {}))[0]).toBe('freshness');
  });

  it('has ship rate and tracking coverage of the orders that are not cancelled', () => {
    const created = hoursAfter(NOON, -50);
    const orders = [
      shippedAfter(1, 'YT2026052000001')('1', created, { lines: [line] }),
      shippedAfter(1, 'YT2026052000002')('2', created, { lines: [line] }),
      anOrder('3', created, { lines: [line] }),
      anOrder('4', created, { lines: [line], status: 'cancelled' }),
    ];
    const trackingEvents = [aScan('YT2026052000001', hoursAfter(created, 5))];
    const { shipRate, trackingCoverage } = checks('liveMonitor', { orders, trackingEvents });
    expect(shipRate).toMatchObject({ state: 'pass', figure: 2 / 3, orderIds: ['3'] });
    expect(trackingCoverage).toMatchObject({ state: 'pass', figure: 1 / 2, orderIds: ['2'] });
  });

  it('takes a valid number for shipped that a list printed without its time, and a shipped status for no delay', () => {
    const created = hoursAfter(NOON, -100);
    const orders = [
      anOrder('1', created, { lines: [line], shipments: [{ trackingNumber: 'YT2026052000001' }] }),
      anOrder('2', created, { lines: [line], shipments: [{ trackingNumber: 'short' }] }),
      anOrder('3', created, { lines: [line], status: 'shipped' }),
    ];
    const trackingEvents = [aScan('YT2026052000001', hoursAfter(created, 5))];
    const seen = checks('liveMonitor', { orders, trackingEvents, pageVisits: [wholeList] });
    expect(seen.shipRate).toMatchObject({ state: 'pass', figure: 1 / 3, orderIds: ['2', '3'] });
    expect(seen.trackingCoverage).toMatchObject({ state: 'pass', figure: 1, orderIds: [] });
    const late = [...orders, anOrder('4', created, { lines: [line] })];
    expect(checks('liveMonitor', { orders: late, pageVisits: [visit(1)] }).shipRate?.state).toBe('fail');
  });

  it('passes nothing while orders since the activity’s start are unseen, and keeps the figures of the seen', () => {
    const activities = [
      anActivity(starts, ends, { products: [{ productId: 'p1', skuId: 's1', price: usd('10') }] }),
    ];
    const created = hoursAfter(NOON, -50);
    const orders = [
      shippedAfter(1, 'YT2026052000001')('1', created, { lines: [line] }),
      anOrder('2', created, { lines: [line] }),
    ];
    const trackingEvents = [aScan('YT2026052000001', hoursAfter(created, 5))];
    const stockLooks = [{ value: true, from: hoursAfter(NOON, -51), until: hoursAfter(NOON, -30) }];
    const products = [{ storeId: STORE_ID, productId: 'p1', skuId: 's1', stock: 3, stockLooks }];
    const stateOf = (pageVisits: PageVisit[]) => {
      const { freshness, ...others } = checks('liveMonitor', {
        activities,
        orders,
        trackingEvents,
        products,
        pageVisits,
      });
      return { fresh: freshness?.state, others: Object.values(others) };
    };
    const figures = [1 / 2, 1, 0, 0];
    const known = stateOf([wholeList]);
    expect(known.others.map(({ state, figure }) => [state, figure])).toEqual(
      figures.map((of) => ['pass', of]),
    );
    const firstPage = { ...wholeList, extent: { rows: 2, statedTotal: 3, pageIndex: 1, pageCount: 2 } };
    const sinceStart = { ...firstPage, oldestCreatedAt: hoursAfter(starts, -48) };
    expect(stateOf([sinceStart])).toEqual(known);
    const later = { ...firstPage, oldestCreatedAt: hoursAfter(starts, 48) };
    const partly = stateOf([later]);
    expect(partly.fresh).toBe('pass');
    expect(partly.others.map(({ state, figure, openPage }) => [state, figure, openPage])).toEqual(
      figures.map((of) => ['unknown', of, 'order-list']),
    );
  });

  it('leaves out what is cancelled, also where a pack counts only the seller’s cancellations', () => {
    const created = hoursAfter(NOON, -50);
    const orders = [
      shippedAfter(1)('kept', created, { lines: [line] }),
      anOrder('buyer', created, {
        lines: [line],
        status: 'cancelled',
        cancelledAt: hoursAfter(created, 1),
        cancelledBy: 'buyer',
      }),
    ];
    const store = facts({ activities: [anActivity(starts, ends)], orders });
    const pack = { ...defaultRulePack, headline: { cancellation: 'sellerFault' } } as const;
    const [monitor] = judgeStore(store, instant(NOON), pack).liveMonitor;
    expect(monitor?.checks.find(({ id }) => id === 'shipRate')).toMatchObject({ figure: 1, orderIds: [] });
  });
});
