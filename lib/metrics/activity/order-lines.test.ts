import { describe, expect, it } from 'vitest';
import { anActivity, anOrder, hoursAfter, NOON, STORE_ID } from '../../../tests/metrics/a-store.ts';
import { checks, ends, line, starts, usd } from '../../../tests/metrics/checks.ts';
import type { Product } from '../../domain/facts.ts';

/** Whether there was any, from and until so many hours from noon. */
type StockLook = [isThere: boolean, from: number, until: number];

function stockSeen(...looks: StockLook[]): Product[] {
  const stockLooks = looks.map(([value, from, until]) => ({
    value,
    from: hoursAfter(NOON, from),
    until: hoursAfter(NOON, until),
  }));
  return [{ storeId: STORE_ID, productId: 'p1', skuId: 's1', stock: looks.at(-1)?.[0] ? 3 : 0, stockLooks }];
}

describe('price and stock at an order’s creation', () => {
  it('compares a line without its SKU only where every SKU of the product says the same', () => {
    const sku = (skuId: string, price: string) => ({ productId: 'p1', skuId, price: usd(price) });
    const activities = [anActivity(starts, ends, { products: [sku('s1', '9.90'), sku('s2', '7.00')] })];
    const without = { ...line, skuId: undefined };
    const at = (id: string, price: string) =>
      anOrder(id, hoursAfter(NOON, -5), { lines: [{ ...without, unitPrice: usd(price) }] });
    const products = ['s1', 's2'].flatMap((skuId) =>
      stockSeen([skuId === 's1', -6, -4]).map((product) => ({ ...product, skuId })),
    );
    const found = checks('liveMonitor', { activities, orders: [at('a', '7'), at('b', '8')], products });
    expect(found.priceMatch).toMatchObject({ state: 'fail', figure: 1, orderIds: ['b'] });
    expect(found.stockAtOrder).toMatchObject({ state: 'unknown' });
  });

  it('finds orders at another price than the activity’s, and for a SKU that was out of stock', () => {
    const activities = [
      anActivity(starts, ends, { products: [{ productId: 'p1', skuId: 's1', price: usd('9.9') }] }),
    ];
    const orders = [
      anOrder('same', hoursAfter(NOON, -5), { lines: [{ ...line, unitPrice: usd('9.90') }] }),
      anOrder('other', hoursAfter(NOON, -5), { lines: [line] }),
    ];
    const products = stockSeen([false, -6, -4]);
    const found = checks('liveMonitor', { activities, orders, products });
    expect(found.priceMatch).toMatchObject({ state: 'fail', orderIds: ['other'] });
    expect(found.stockAtOrder).toMatchObject({ state: 'fail', orderIds: ['other', 'same'] });
  });

  it('does not call a price right that it could not compare for every order', () => {
    const activities = [
      anActivity(starts, ends, { products: [{ productId: 'p1', skuId: 's1', price: usd('10') }] }),
    ];
    const orders = [
      anOrder('priced', hoursAfter(NOON, -5), { lines: [line] }),
      anOrder('unpriced', hoursAfter(NOON, -5), { lines: [{ ...line, unitPrice: undefined }] }),
    ];
    const { priceMatch } = checks('liveMonitor', { activities, orders });
    expect(priceMatch).toEqual({
      id: 'priceMatch',
      state: 'unknown',
      figure: 0,
      openPage: 'activity-products',
    });
  });

  it('tells the stock at an order’s creation by the last look before it, and of nothing less', () => {
    const orders = [anOrder('1', hoursAfter(NOON, -5), { lines: [line] })];
    const stateOf = (...looks: StockLook[]) => {
      const { stockAtOrder } = checks('liveMonitor', { orders, products: stockSeen(...looks) });
      return stockAtOrder?.state;
    };
    expect(stateOf([false, -6, -4])).toBe('fail');
    expect(stateOf([true, -6, -4])).toBe('pass');
    expect(stateOf([false, -6, -6])).toBe('fail');
    expect(stateOf([true, -6, -6])).toBe('pass');
    // A later restock does not hide it, and a later sell-out does not make it one.
    expect(stateOf([false, -6, -6], [true, -4, -4])).toBe('fail');
    expect(stateOf([true, -6, -6], [false, -4, -4])).toBe('pass');
    // Nobody had looked, or not for a day.
    expect(stateOf([true, -4, -4])).toBe('unknown');
    expect(stateOf([false, -4, -4])).toBe('unknown');
    expect(stateOf([false, -40, -29])).toBe('fail');
    const { stockAtOrder } = checks('liveMonitor', { orders, products: stockSeen([false, -40, -30]) });
    expect(stockAtOrder).toEqual({ id: 'stockAtOrder', state: 'unknown', openPage: 'product-list' });
  });

  it('tells it of a product that was looked at once by when that was', () => {
    const orders = [anOrder('1', hoursAfter(NOON, -5), { lines: [line] })];
    const stateOf = (seen: Product['seen']) => {
      const products = [{ storeId: STORE_ID, productId: 'p1', skuId: 's1', stock: 0, seen }];
      return checks('liveMonitor', { orders, products }).stockAtOrder?.state;
    };
    expect(stateOf({ stock: hoursAfter(NOON, -6) })).toBe('fail');
    expect(stateOf({ '*': hoursAfter(NOON, -6) })).toBe('fail');
    expect(stateOf({ stock: hoursAfter(NOON, -4), '*': hoursAfter(NOON, -6) })).toBe('unknown');
    expect(stateOf(undefined)).toBe('unknown');
  });

  it('holds an order against the price of its time, not against a later one', () => {
    const stateOf = (paid: string, ago: number, looks: [string, number][]) => {
      const priceLooks = looks.map(([amount, hours]) => {
        const at = hoursAfter(NOON, hours);
        return { value: usd(amount), from: at, until: at };
      });
      const [amount = ''] = looks.at(-1) ?? [];
      const product = { productId: 'p1', skuId: 's1', price: usd(amount), priceLooks };
      const activities = [anActivity(starts, ends, { products: [product] })];
      const lines = [{ ...line, unitPrice: usd(paid) }];
      const orders = [anOrder('1', hoursAfter(NOON, -ago), { lines })];
      return checks('liveMonitor', { activities, orders }).priceMatch?.state;
    };
    const raised: [string, number][] = [
      ['9.90', -50],
      ['9.90', -40],
      ['12.00', -30],
    ];
    expect(stateOf('9.90', 45, raised)).toBe('pass');
    expect(stateOf('12.00', 45, raised)).toBe('fail');
    expect(stateOf('12.00', 10, raised)).toBe('pass');
    expect(stateOf('9.9', 10, raised)).toBe('fail');
    expect(stateOf('9.90', 60, raised)).toBe('pass');
    // Between two looks that differ it was one of the two, and certainly no third.
    expect(stateOf('9.90', 35, raised)).toBe('unknown');
    expect(stateOf('12.00', 35, raised)).toBe('unknown');
    expect(stateOf('10.00', 35, raised)).toBe('fail');
  });
});
