import Dexie from 'dexie';
import { forceCloseDatabase } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetDatabase } from '../../tests/support/extension.ts';
import { copiesIn } from './copied-scans.ts';
import {
  closeDatabase,
  DATABASE_NAME,
  DATABASE_VERSION,
  NewerDatabaseError,
  openDatabase,
  watchDatabaseTaken,
} from './database.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import { orders } from './kinds/orders.ts';
import { mergeEntries } from './merge-entries.ts';
import { readStoreFacts } from './read-store-facts.ts';

const storeId = '244176';
const orderId = '8264286413693845';
const trackingNumber = 'RB000000001';
const facts = {
  storeId,
  orderId,
  createdAt: '2026-03-08T15:00:00.000Z',
  status: 'shipped',
  shipments: [{ trackingNumber, carrier: '燕文' }],
  seen: { '*': '2026-03-10T08:00:00.000Z' },
};
const scan = { at: '2026-03-09T10:00:00.000Z', code: 'NODE_1', text: 'Departed' };
/** Of the scans, beside the order, up to version 4. */
const copy = { trackingNumber, events: [{ at: scan.at, code: scan.code }] };
const TABLES_OF_VERSION_4 = {
  ...{ stores: '', orders: ',*trackingNumbers', reviews: ',[storeId+orderId]', activities: '', products: '' },
  ...{ ratings: '', carriers: '', officialFigures: '', violations: '' },
  ...{ parcels: '', pageVisits: '', judgements: '', meta: '' },
};

/** Of every form that was ever stored: an order and its parcel as they stood in their tables. */
const STORED = [
  {
    version: 1,
    tables: { orders: ',[storeId+createdAt]', reviews: '', parcels: '', pageVisits: '', meta: '' },
    order: facts,
    parcel: { storeId, trackingNumber, events: [scan] },
  },
  {
    version: 3,
    tables: { orders: ',*trackingNumbers', reviews: '', parcels: '', pageVisits: '', meta: '' },
    order: { ...facts, trackingNumbers: [trackingNumber], scans: JSON.stringify([copy]) },
    parcel: { storeId, trackingNumber, events: JSON.stringify([scan]) },
  },
  {
    version: 4,
    tables: TABLES_OF_VERSION_4,
    order: {
      facts: JSON.stringify(facts),
      scans: JSON.stringify([copy]),
      trackingNumbers: [trackingNumber],
    },
    parcel: { storeId, trackingNumber, events: JSON.stringify([scan]) },
  },
  {
    version: 5,
    tables: TABLES_OF_VERSION_4,
    order: {
      facts: JSON.stringify(facts),
      scans: JSON.stringify([[trackingNumber, null, 1_773_050_400, 'NODE_1']]),
      trackingNumbers: [trackingNumber],
    },
    parcel: { storeId, trackingNumber, events: JSON.stringify([scan]) },
  },
  {
    version: 6,
    tables: TABLES_OF_VERSION_4,
    order: {
      facts:
        '["244176","8264286413693845","2026-03-08T15:00:00.000Z","shipped",null,null,' +
        '[["RB000000001",null,"\\u71d5\\u6587"]],{"*":"2026-03-10T08:00:00.000Z"}]',
      scans: '[["RB000000001",null,1773050400,"NODE_1"]]',
      trackingNumbers: [trackingNumber],
    },
    parcel: '["244176","RB000000001",[["2026-03-09T10:00:00.000Z","NODE_1","Departed"]]]',
  },
];

beforeEach(forgetDatabase);

describe.each(STORED)('a database of version $version', ({ version, tables, order, parcel }) => {
  beforeEach(async () => {
    await closeDatabase();
    const old = new Dexie(DATABASE_NAME);
    old.version(version).stores(tables);
    await old.open();
    await old.table('orders').put(order, [storeId, orderId]);
    await old.table('parcels').put(parcel, [storeId, trackingNumber]);
    old.close();
  });

  it('is brought up with all its facts', async () => {
    const read = await readStoreFacts(storeId);
    expect(read.orders).toEqual([facts]);
    expect(read.trackingEvents).toEqual([{ storeId, trackingNumber, ...scan }]);
  });

  it('lies then as this build writes it', async () => {
    await closeDatabase();
    await openDatabase();
    const lying = await new Dexie(DATABASE_NAME).open();
    const newest = STORED.at(-1);
    expect(await lying.table('orders').toArray()).toEqual([newest?.order]);
    expect(await lying.table('parcels').toArray()).toEqual([newest?.parcel]);
    lying.close();
  });

  it('finds its orders by their parcels, whose scans stand beside them', async () => {
    const found = await inOneTransaction((opened) =>
      opened.entries(orders).having('trackingNumbers', [trackingNumber]),
    );
    expect(found).toMatchObject([facts]);
    expect(found.flatMap(copiesIn)).toEqual([[trackingNumber, null, 1_773_050_400, scan.code]]);
  });

  it('takes what a page shows then', async () => {
    const later = { at: '2026-03-10T11:00:00.000Z', code: 'NODE_2', text: 'Arrived' };
    await inOneTransaction((opened) =>
      mergeEntries(
        opened,
        { trackingEvents: [{ storeId, trackingNumber, ...later }] },
        { seen: '2026-03-10T12:00:00.000Z', source: 'list' },
      ),
    );
    const { trackingEvents } = await readStoreFacts(storeId);
    expect(trackingEvents.map(({ at }) => at)).toEqual([scan.at, later.at]);
  });
});

describe('an open database', () => {
  const merge = (to: string) =>
    inOneTransaction((tables) =>
      mergeEntries(
        tables,
        { trackingEvents: [{ storeId, trackingNumber: to, ...scan }] },
        { seen: '2026-03-10T12:00:00.000Z', source: 'list' },
      ),
    );
  const parcelsKnown = async () =>
    (await readStoreFacts(storeId)).trackingEvents.map(({ trackingNumber }) => trackingNumber);

  it('is opened anew when the browser has closed it, told of it or not', async () => {
    await merge('A');
    (await openDatabase()).close();
    await merge('B');
    forceCloseDatabase((await openDatabase()) as never);
    await merge('C');
    expect(await parcelsKnown()).toEqual(['A', 'B', 'C']);
  });

  it('makes way for a newer build, and is not opened any more', async () => {
    await merge('A');
    const newer = new Dexie(DATABASE_NAME);
    newer.version(DATABASE_VERSION + 1).stores({ meta: '' });
    const isBlocked = vi.fn();
    newer.on('blocked', isBlocked);
    await newer.open();
    expect(isBlocked).not.toHaveBeenCalled();
    await expect(merge('B')).rejects.toBeInstanceOf(NewerDatabaseError);
    newer.close();
    await expect(merge('B')).rejects.toBeInstanceOf(NewerDatabaseError);
  });

  it('is begun anew when it was deleted', async () => {
    await merge('A');
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    expect(await parcelsKnown()).toEqual([]);
    await merge('B');
    expect(await parcelsKnown()).toEqual(['B']);
  });

  it('tells when it is taken away, and not when it is let go', async () => {
    const taken = vi.fn();
    watchDatabaseTaken(taken);
    await openDatabase();
    await closeDatabase();
    expect(taken).not.toHaveBeenCalled();
    forceCloseDatabase((await openDatabase()) as never);
    await vi.waitFor(() => expect(taken).toHaveBeenCalledTimes(1));
    await openDatabase();
    indexedDB.deleteDatabase(DATABASE_NAME);
    await vi.waitFor(() => expect(taken).toHaveBeenCalledTimes(2));
  });

  it('is opened once, by however many', async () => {
    const opened = await Promise.all([openDatabase(), openDatabase(), openDatabase()]);
    expect(new Set(opened).size).toBe(1);
  });

  it('waits for an older build that still has it open', async () => {
    const old = new Dexie(DATABASE_NAME);
    old
      .version(3)
      .stores({ orders: ',*trackingNumbers', reviews: '', parcels: '', pageVisits: '', meta: '' });
    await old.open();
    old.on('versionchange', () => false);
    await old
      .table('parcels')
      .put({ storeId, trackingNumber: 'A', events: JSON.stringify([scan]) }, [storeId, 'A']);
    let isOpen = false;
    const opening = openDatabase().then(() => {
      isOpen = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isOpen).toBe(false);
    old.close();
    await opening;
    expect(await parcelsKnown()).toEqual(['A']);
  });

  it('says what the browser says where there is no storage', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no storage here', 'InvalidStateError');
    });
    await expect(openDatabase()).rejects.toThrow('no storage here');
    open.mockRestore();
    expect((await openDatabase()).version).toBe(10 * DATABASE_VERSION);
  });
});
