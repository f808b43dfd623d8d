import Dexie from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseContent } from '../../tests/support/database.ts';
import { forgetDatabase } from '../../tests/support/extension.ts';
import { withFaultAt } from '../../tests/support/faults.ts';
import { order, STORE } from '../../tests/support/readings.ts';
import { closeDatabase, DATABASE_NAME, DATABASE_VERSION, NewerDatabaseError } from './database.ts';
import type { EntryLists } from './entry-lists.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import type { Stamp } from './merge/stamps.ts';
import { mergeEntries } from './merge-entries.ts';
import { orderPacking } from './packed-order.ts';
import { readStoreFacts } from './read-store-facts.ts';
import { readRevision } from './revision.ts';
import { storeIds } from './store-ids.ts';
import { wipe } from './wipe.ts';

const seenAt = (hour: number): Stamp => ({
  seen: `2026-03-10T${String(hour).padStart(2, '0')}:00:00.000Z`,
  source: 'list',
});
const event = { storeId: STORE, trackingNumber: 'RB1', at: '2026-03-09T01:00:00.000Z' };
const lists: EntryLists = {
  orders: [{ storeId: STORE, ...order() }],
  trackingEvents: [event],
  reviews: [{ storeId: STORE, reviewId: 'r1', createdAt: '2026-03-09T01:00:00.000Z', stars: 1 }],
  pageVisits: [{ storeId: STORE, page: 'order-list', state: 'read', readAt: '2026-03-10T08:00:00.000Z' }],
};

async function merge(entries: EntryLists, stamp = seenAt(8)) {
  return (await inOneTransaction((tables) => mergeEntries(tables, entries, stamp))).counts;
}

beforeEach(forgetDatabase);

describe('merging entries into the tables', () => {
  it('counts what was new, what grew and what said nothing new', async () => {
    expect(await merge(lists)).toMatchObject({
      orders: { taken: 1, merged: 0, unchanged: 0 },
      trackingEvents: { taken: 1 },
      pageVisits: { taken: 1 },
    });
    const grown = { storeId: STORE, ...order({ paidAt: '2026-03-09T20:00:00.000Z' }) };
    expect((await merge({ orders: [grown] })).orders).toEqual({ taken: 0, merged: 1, unchanged: 0 });
    expect((await merge(lists)).orders).toEqual({ taken: 0, merged: 0, unchanged: 1 });
  });

  it('writes the orders of a list by their keys, in whatever order the list shows them', async () => {
    const written: unknown[] = [];
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      if (this.name === 'orders') written.push(key);
      return put.call(this, value, key);
    };
    try {
      const ids = ['8264286413693845', '3011560782231654', '8264286413693799'];
      await merge({ orders: ids.map((orderId) => ({ storeId: STORE, ...order({ orderId }) })) });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(written).toEqual([
      [STORE, '3011560782231654'],
      [STORE, '8264286413693799'],
      [STORE, '8264286413693845'],
    ]);
  });

  it('moves the revision only when something changed', async () => {
    await merge(lists);
    const first = await readRevision();
    await merge(lists);
    expect(await readRevision()).toBe(first);
    await merge({ orders: [{ storeId: STORE, ...order({ status: 'shipped' }) }] }, seenAt(9));
    expect(await readRevision()).toBe(first + 1);
  });

  it('keeps the fuller of two views of one tracking event, and both of two events', async () => {
    const fuller = { ...event, text: 'Departed', place: 'Yiwu' };
    const other = { ...event, text: 'Arrived' };
    await merge({ trackingEvents: [fuller] });
    await merge({ trackingEvents: [event, other] });
    const { trackingEvents } = await readStoreFacts(STORE);
    expect(trackingEvents).toHaveLength(2);
    expect(trackingEvents).toEqual(expect.arrayContaining([fuller, other]));
  });

  it('gives an event that names no store to every store whose orders have its number', async () => {
    const { storeId: _, ...nameless } = event;
    const shipped = (storeId: string) => ({ storeId, ...order({ shipments: [{ trackingNumber: 'RB1' }] }) });
    await merge({ orders: [shipped(STORE), shipped('1471480')], trackingEvents: [nameless] });
    await merge({ orders: [{ ...shipped('999'), shipments: [{ trackingNumber: 'RB2' }] }] });
    expect((await readStoreFacts(STORE)).trackingEvents).toEqual([event]);
    expect((await readStoreFacts('1471480')).trackingEvents).toEqual([{ ...event, storeId: '1471480' }]);
    expect((await readStoreFacts('999')).trackingEvents).toEqual([]);
    expect(await storeIds()).toEqual(['1471480', STORE, '999']);
  });

  it('is strict about the disk', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    try {
      await merge(lists);
      expect(asked.mock.calls.filter(([, mode]) => mode === 'readwrite')).toEqual([
        [expect.anything(), 'readwrite', { durability: 'strict' }],
      ]);
    } finally {
      asked.mockRestore();
    }
  });
});

describe('any order and repetition of merges', () => {
  const statuses = ['awaiting-shipment', 'shipped', 'cancelled'] as const;
  const step = fc.record({
    hour: fc.integer({ min: 0, max: 5 }),
    status: fc.constantFrom(...statuses),
    orderId: fc.constantFrom('8264286413693845', '3011560782231654'),
    place: fc.constantFrom(undefined, 'Yiwu', 'Moscow'),
  });

  it('gives one database', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 6 }).chain((steps) =>
          fc.tuple(
            fc.constant(steps),
            fc
              .array(fc.constantFrom(...steps), { maxLength: 3 })
              .chain((again) =>
                fc.shuffledSubarray([...steps, ...again], { minLength: steps.length + again.length }),
              ),
          ),
        ),
        async ([steps, shuffled]) => {
          const one = await databaseAfter(steps);
          const other = await databaseAfter(shuffled);
          expect(other).toEqual(one);
        },
      ),
      { numRuns: Number(process.env.MERGE_RUNS ?? 40) },
    );
  });

  async function databaseAfter(
    steps: readonly {
      hour: number;
      status: (typeof statuses)[number];
      orderId: string;
      place: string | undefined;
    }[],
  ) {
    await forgetDatabase();
    for (const { hour, status, orderId, place } of steps) {
      await merge(
        {
          orders: [{ storeId: STORE, ...order({ orderId, status }) }],
          trackingEvents: [{ ...event, ...(place && { place }) }],
        },
        seenAt(hour),
      );
    }
    return databaseContent();
  }
});

describe('a fault at any request of a write', () => {
  it('leaves what was before, or all of what was to come', async () => {
    const later: EntryLists = { ...lists, orders: [{ storeId: STORE, ...order({ status: 'shipped' }) }] };
    await merge(lists);
    const before = await databaseContent();
    let outcomes = 0;
    for (let nth = 1; ; nth += 1) {
      await forgetDatabase();
      await merge(lists);
      const { failed } = await withFaultAt(nth, () => merge(later, seenAt(9)));
      const after = await databaseContent();
      if (!failed) break;
      outcomes += 1;
      expect(after, `fault at request ${nth}`).toEqual(before);
    }
    expect(outcomes).toBeGreaterThan(3);
  });
});

describe('a database of a newer build', () => {
  it('is refused, and not changed', async () => {
    await merge(lists);
    await closeDatabase();
    await upgrade();
    await expect(merge(lists, seenAt(9))).rejects.toBeInstanceOf(NewerDatabaseError);
    await expect(readStoreFacts(STORE)).rejects.toBeInstanceOf(NewerDatabaseError);
    const newer = new Dexie(DATABASE_NAME);
    await newer.open();
    expect(newer.verno).toBe(DATABASE_VERSION + 1);
    expect(newer.tables.map(({ name }) => name)).not.toContain('reviews');
    const rows = await newer.table('orders').toArray();
    expect(rows).toMatchObject([{ nextField: 1 }]);
    expect(rows.map(orderPacking.unpack)).toMatchObject([{ status: 'awaiting-shipment' }]);
    newer.close();
  });

  async function upgrade(): Promise<void> {
    const next = new Dexie(DATABASE_NAME);
    next.version(DATABASE_VERSION + 1).stores({ orders: '', reviews: null });
    await next.open();
    await next.table('orders').toCollection().modify({ nextField: 1 });
    next.close();
  }
});

describe('wiping', () => {
  it('forgets one store and keeps the others', async () => {
    await merge(lists);
    await merge({ orders: [{ storeId: '1471480', ...order() }] });
    await wipe(STORE);
    expect(await storeIds()).toEqual(['1471480']);
  });

  it('leaves no row of any store', async () => {
    await merge(lists);
    await wipe();
    const rows = Object.values(await databaseContent()).flatMap((table) => Object.keys(table));
    expect(rows).toEqual([]);
  });
});
