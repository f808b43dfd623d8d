import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, Product } from '../../domain/facts.ts';
import { lastSeen } from '../../domain/looks.ts';
import { HOUR, instantOfIso, isoOf } from '../../domain/time.ts';
import { activities } from '../kinds/activities.ts';
import { products } from '../kinds/products.ts';
import { joinEntries, spelledOut, type View } from './join-entries.ts';

const id = { storeId: '244176', productId: '1005' };
const MONDAY = instantOfIso('2026-03-09T00:00:00.000Z');
const at = (hours: number) => isoOf(MONDAY + hours * HOUR);
const seen = (stock: number, hours: number): View<Product> => ({
  entry: { ...id, stock },
  fallback: { seen: at(hours), source: 'list' },
});
const join = (...views: View<Product>[]): Product => joinEntries(products.shape, undefined, views);
const stored = (entry: Product): View<Product> => ({
  entry,
  fallback: { seen: '1970-01-01T00:00:00.000Z', source: 'typed' },
});

describe('the looks at a stock', () => {
  it('are kept beside the last one, of which it is enough to know when', () => {
    expect(join(seen(7, 0))).toEqual({ ...id, stock: 7, seen: { '*': at(0) } });
    expect(join(seen(7, 0), seen(0, 2), seen(0, 9))).toEqual({
      ...id,
      stock: 0,
      seen: { '*': at(9) },
      stockLooks: [
        { value: true, from: at(0), until: at(0) },
        { value: false, from: at(2), until: at(9) },
      ],
    });
  });

  it('do not grow while it stays, however often it was looked at', () => {
    const hourly = Array.from({ length: 500 }, (_, hour) => seen(500 - hour, hour));
    const monthsOf = ({ stockLooks = [] }: Product) => stockLooks.length;
    expect(monthsOf(join(...hourly))).toBeLessThanOrEqual(2);
  });

  it('of before the last 128 days may be forgotten, and those of later never', () => {
    const days = Array.from({ length: 400 }, (_, day) => seen(day % 2, day * 24));
    const { stockLooks = [] } = join(...days);
    expect(stockLooks.length).toBeLessThanOrEqual(192);
    for (let day = 399 - 127; day < 400; day += 1)
      expect(stockLooks.some(({ from, until }) => from <= at(day * 24) && at(day * 24) <= until)).toBe(true);
  });

  it('come out of a backup as they went in, and beside what an older one tells', () => {
    const joined = join(seen(7, 0), seen(0, 2));
    const backup = spelledOut(products.shape, joined);
    expect(join(stored(backup))).toEqual(joined);
    expect(join(seen(4, 5), stored(backup))).toEqual(join(seen(7, 0), seen(0, 2), seen(4, 5)));
    const { stockLooks: _, ...ofOlderBuild } = backup;
    expect(join(stored(ofOlderBuild), seen(0, 9)).stockLooks).toEqual([
      { value: false, from: at(2), until: at(9) },
    ]);
  });
});

describe('the looks at the price of an activity’s product', () => {
  it('are kept for each product', () => {
    const priced = (amount: string, hours: number): View<Activity> => ({
      entry: {
        storeId: '244176',
        activityId: '5000001',
        products: [{ productId: '1', price: { amount, currency: 'USD' } }, { productId: '2' }],
      },
      fallback: { seen: at(hours), source: 'list' },
    });
    const activity = joinEntries(activities.shape, undefined, [priced('9.90', 0), priced('8.00', 30)]);
    expect(activity.products).toEqual([
      {
        productId: '1',
        price: { amount: '8.00', currency: 'USD' },
        priceLooks: [
          { value: { amount: '9.90', currency: 'USD' }, from: at(0), until: at(0) },
          { value: { amount: '8.00', currency: 'USD' }, from: at(30), until: at(30) },
        ],
      },
      { productId: '2' },
    ]);
  });
});

describe('the join of looks', () => {
  /** In hours: often near one another, now and then months apart. */
  const hour = fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 9000 }));
  const point = fc.record({ stock: fc.nat(2), hour }).map(({ stock, hour }) => seen(stock, hour));
  const run = fc.tuple(fc.boolean(), hour, fc.nat(200)).map(([value, from, length]) => ({
    value,
    from: at(from),
    until: at(from + length),
  }));
  const restored = fc.record({ stock: fc.nat(2), hour, looks: fc.array(run, { maxLength: 3 }) }).map(
    ({ stock, hour, looks }): View<Product> => ({
      entry: { ...id, stock, stockLooks: looks },
      fallback: { seen: at(hour), source: 'list' },
    }),
  );
  const view = fc.oneof(point, point, restored);
  const views = fc.array(view, { minLength: 1, maxLength: 8 });

  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(views, views, views, (a, b, c) => {
        const [one, two, three] = [join(...a), join(...b), join(...c)];
        expect(join(stored(two), stored(one))).toEqual(join(stored(one), stored(two)));
        const left = join(stored(join(stored(one), stored(two))), stored(three));
        expect(left).toEqual(join(stored(one), stored(join(stored(two), stored(three)))));
        expect(left).toEqual(join(...c, ...b, ...a, ...b));
        expect(join(stored(left), stored(left), stored(one))).toEqual(left);
      }),
      { numRuns: 500 },
    );
  });

  it('never says more than the looks themselves', () => {
    const looks = fc.array(fc.record({ stock: fc.nat(1), hour: fc.integer({ min: 0, max: 200 }) }), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(looks, fc.integer({ min: 0, max: 200 }), (all, asked) => {
        const { stockLooks = [] } = join(...all.map(({ stock, hour }) => seen(stock, hour)));
        const now = MONDAY + 300 * HOUR;
        const found = lastSeen(stockLooks, MONDAY + asked * HOUR, now);
        if (found === undefined) return;
        const before = Math.max(...all.map(({ hour }) => hour).filter((each) => each <= asked));
        expect(asked - before).toBeLessThanOrEqual(24);
        for (const { stock, hour } of all) if (hour === before) expect(stock !== 0).toBe(found);
      }),
      { numRuns: 1500 },
    );
  });
});
