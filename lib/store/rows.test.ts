import '../../tests/support/fake-indexeddb.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetDatabase } from '../../tests/support/extension.ts';
import type { Order } from '../domain/facts.ts';
import { inOneTransaction, inOneView } from './in-one-transaction.ts';
import { orders } from './kinds/orders.ts';

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
