import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetDatabase } from '../../tests/support/extension.ts';
import { FAULT_KINDS, withFaultAt } from '../../tests/support/faults.ts';
import { closeDatabase, DATABASE_NAME, openDatabase } from './database.ts';
import { readStoreFacts } from './read-store-facts.ts';

const storeId = '244176';
const ORDERS = 12;
const TABLES = { orders: ',*trackingNumbers', parcels: '', pageVisits: '', meta: '' };

const facts = Array.from({ length: ORDERS }, (_, index) => ({
  storeId,
  orderId: String(8e15 + index),
  createdAt: '2026-03-08T15:00:00.000Z',
  status: 'shipped',
  shipments: [{ trackingNumber: `RB${index}` }],
  seen: { '*': '2026-03-10T08:00:00.000Z' },
}));
const scan = { at: '2026-03-09T10:00:00.000Z', code: 'NODE_1', text: 'Departed' };

/** As the third version stored it. */
async function storeOld(): Promise<void> {
  await forgetDatabase();
  const old = new Dexie(DATABASE_NAME);
  old.version(3).stores(TABLES);
  await old.open();
  for (const [index, order] of facts.entries()) {
    const trackingNumber = `RB${index}`;
    const scans = JSON.stringify([{ trackingNumber, events: [{ at: scan.at, code: scan.code }] }]);
    await old
      .table('orders')
      .put({ ...order, trackingNumbers: [trackingNumber], scans }, [storeId, order.orderId]);
    const parcel = { storeId, trackingNumber, events: JSON.stringify([scan]) };
    await old.table('parcels').put(parcel, [storeId, trackingNumber]);
  }
  old.close();
}

/** Every row as it lies there, with the version. */
async function asItLies(): Promise<unknown> {
  const lying = await new Dexie(DATABASE_NAME).open();
  const rows = await Promise.all(lying.tables.map(async (table) => [table.name, await table.toArray()]));
  lying.close();
  return { version: lying.verno, rows };
}

beforeEach(storeOld);

describe('an upgrade that fails', () => {
  it.each(FAULT_KINDS)(
    'at any request that %s leaves all as it was, and goes through the next time',
    async (kind) => {
      for (const say of ['error', 'warn'] as const)
        vi.spyOn(console, say).mockImplementation(() => undefined);
      const before = await asItLies();
      let failures = 0;
      let nth = 1;
      for (; ; nth += 1) {
        await storeOld();
        const { failed, requests } = await withFaultAt(nth, openDatabase, kind);
        if (requests < nth) break;
        if (failed) {
          failures += 1;
          expect(await asItLies(), `fault at request ${nth}`).toEqual(before);
        }
        await closeDatabase();
        const read = await readStoreFacts(storeId);
        expect(read.orders, `fault at request ${nth}`).toEqual(facts);
        expect(read.trackingEvents).toHaveLength(ORDERS);
      }
      expect(nth).toBeGreaterThan(ORDERS);
      // Where a request is refused at once, dexie tries once more and succeeds.
      if (kind !== 'throws') expect(failures).toBeGreaterThan(ORDERS);
    },
  );
});
