import '../../tests/support/fake-indexeddb.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetDatabase } from '../../tests/support/extension.ts';
import { STORE } from '../../tests/support/readings.ts';
import type { Order } from '../domain/facts.ts';
import { inOneTransaction, inOneView } from './in-one-transaction.ts';
import { orders } from './kinds/orders.ts';
import { compareKeys, type Rows } from './rows.ts';

const orderOf = (number: number): Order => ({ storeId: STORE, orderId: String(10_000_000 + number) });
const keyOf = ({ storeId, orderId }: Order) => [storeId, orderId];
const numbers = (count: number, step = 1) => Array.from({ length: count }, (_, index) => index * step);

function inOrders<Result>(work: (rows: Rows<Order>) => Promise<Result>): Promise<Result> {
  return inOneTransaction(async (tables) => work(tables.entries(orders)));
}

async function put(kept: readonly number[]): Promise<void> {
  await inOrders((rows) => rows.putMany(kept.map(orderOf), kept.map(orderOf).map(keyOf)));
}

async function numbersGot(asked: readonly number[]): Promise<(number | undefined)[]> {
  const got = await inOrders((rows) => rows.getMany(asked.map(orderOf).map(keyOf)));
  return got.map((order) => order && Number(order.orderId) - 10_000_000);
}

beforeEach(forgetDatabase);

describe('rows of a store in slices', () => {
  it.each([
    [0, [0]],
    [3, [3]],
    [10, [10, 0]],
    [25, [10, 10, 5]],
  ])('%i rows, ten at a time, come as %j', async (count, lengths) => {
    await putOrders('A', 4);
    await putOrders('B', count);
    await putOrders('C', 4);
    const slices = await slicesOf('B');
    expect(slices.map(({ length }) => length)).toEqual(lengths);
    expect(slices.flat()).toEqual(Array.from({ length: count }, (_, index) => idOf(index)));
  });

  it('end with the fault of whoever takes them', async () => {
    await putOrders('B', 25);
    const taking = slicesOf('B', () => {
      throw new Error('not these');
    });
    await expect(taking).rejects.toThrow('not these');
  });

  function putOrders(storeId: string, count: number): Promise<void> {
    const rows = Array.from({ length: count }, (_, index): Order => ({ storeId, orderId: idOf(index) }));
    return inOneTransaction((tables) =>
      tables.entries(orders).putMany(
        rows,
        rows.map(({ orderId }) => [storeId, orderId]),
      ),
    );
  }

  async function slicesOf(storeId: string, take?: () => void): Promise<string[][]> {
    const slices: string[][] = [];
    await inOneView((tables) =>
      tables.entries(orders).eachSliceOf(
        storeId,
        10,
        ({ orderId }) => orderId,
        (slice) => {
          take?.();
          slices.push(slice.map(({ orderId }) => orderId));
        },
      ),
    );
    return slices;
  }

  function idOf(index: number): string {
    return String(8_000_000_000_000_000 + index);
  }
});

it('orders keys as IndexedDB does', () => {
  const text = fc.string({ unit: 'binary', maxLength: 3 });
  const key = fc.oneof(fc.tuple(text), fc.tuple(text, text), fc.tuple(text, text, text));
  fc.assert(
    fc.property(key, key, (a, b) => {
      expect(Math.sign(compareKeys(a, b))).toBe(indexedDB.cmp(a, b));
    }),
  );
});

describe('getting many rows', () => {
  it.each([
    ['a page of them', 50, 1],
    ['a file of them', 500, 1],
    ['a file of them, far apart', 120, 20],
  ])('gives %s in the order of the keys, and undefined where there is none', async (_, count, step) => {
    await put(numbers(count * step));
    const there = numbers(count, step).reverse();
    expect(await numbersGot(there)).toEqual(there);
    const absent = there.map((number) => number + count * step);
    expect(await numbersGot(absent)).toEqual(absent.map(() => undefined));
    const mixed = there.flatMap((number) => [number, number + count * step, number]);
    expect(await numbersGot(mixed)).toEqual(there.flatMap((number) => [number, undefined, number]));
  });

  it('of no keys gives none', async () => {
    expect(await numbersGot([])).toEqual([]);
  });

  it('keeps stores apart', async () => {
    await put(numbers(300));
    const others = numbers(300).map((number) => ['1471480', orderOf(number).orderId]);
    expect((await inOrders((rows) => rows.getMany(others))).filter(Boolean)).toEqual([]);
  });
});
