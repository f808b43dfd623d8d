import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { databaseContent } from '../../tests/support/database.ts';
import { contentScript, forgetDatabase, freshExtension } from '../../tests/support/extension.ts';
import { withFaultAt } from '../../tests/support/faults.ts';
import { messageOf, order, reading, STORE } from '../../tests/support/readings.ts';
import { backupAt, fileOf, restoreFile } from '../../tests/support/records.ts';
import type { Backup } from '../domain/backup.ts';
import { readScorecard } from '../published/scorecard.ts';
import { readSettings, saveSettings } from '../published/settings.ts';
import { readStoreFacts } from '../store/read-store-facts.ts';
import { recordReading } from './record-reading.ts';

const NOW = Date.parse('2026-03-11T08:00:00.000Z');
const base = { format: 'activity-guard/backup', version: 1 } as const;

beforeEach(freshExtension);

describe('a backup', () => {
  it('restored into an empty extension gives the very same database', async () => {
    await recordPages();
    const before = await databaseContent();
    const backup = JSON.parse(JSON.stringify(await backupAt(NOW)));
    await forgetDatabase();
    expect(await restoreFile(fileOf(backup))).toMatchObject({ ok: true });
    expect(await databaseContent()).toEqual(before);
  });

  it('restored where it was made changes nothing', async () => {
    await recordPages();
    const before = await databaseContent();
    const summary = await restoreFile(fileOf(await backupAt(NOW)));
    expect(summary).toMatchObject({ ok: true, counts: { orders: { taken: 0, merged: 0, unchanged: 2 } } });
    expect(await databaseContent()).toEqual(before);
  });

  it('says of every field when it was seen', async () => {
    await recordPages();
    const { orders = [] } = await backupAt(NOW);
    const cancelled = orders.find(({ orderId }) => orderId === order().orderId);
    expect(cancelled?.seen).toEqual({
      createdAt: '2026-03-10T09:00:00.000Z',
      status: '2026-03-10T09:00:00.000Z',
      cancelReason: '2026-03-10T09:00:00.000Z',
      shipments: '2026-03-10T08:00:00.000Z',
    });
    expect(cancelled?.sources).toMatchObject({ createdAt: 'order-detail', status: 'order-detail' });
  });

  it('is judged as soon as it is restored', async () => {
    await restoreFile(fileOf({ ...base, orders: [{ storeId: STORE, ...order() }] }));
    expect((await readScorecard())?.stores.map(({ storeId }) => storeId)).toEqual([STORE]);
  });

  it('holds the settings; restored, they fill gaps and change no choice', async () => {
    await saveSettings({ language: 'en' });
    const backup = await backupAt(NOW);
    expect(backup.settings).toEqual({ language: 'en' });
    await fakeBrowser.storage.local.clear();
    await saveSettings({ language: 'zh-TW' });
    await restoreFile(fileOf({ ...backup, settings: { language: 'en', overlay: false } }));
    expect(await readSettings()).toEqual({ language: 'zh-TW', overlay: false });
  });
});

describe('a malformed backup', () => {
  const malformed: [string, unknown, string][] = [
    ['of another format', { ...base, format: 'something-else' }, 'format'],
    ['of a newer version', { ...base, version: 2 }, 'version'],
    ['with an order without its store', { ...base, orders: [order()] }, 'orders[0].storeId'],
    [
      'with a time that is none',
      { ...base, orders: [{ storeId: STORE, ...order({ createdAt: 'soon' }) }] },
      'orders[0].createdAt',
    ],
    ['that is no object', 'PK\u0003\u0004', '(the file)'],
  ];

  it.each(malformed)(
    '%s is refused, the wrong path is named, and nothing changes',
    async (_, value, path) => {
      await recordPages();
      const before = await databaseContent();
      expect(await restoreFile(fileOf(value))).toMatchObject({ ok: false, path });
      expect(await databaseContent()).toEqual(before);
    },
  );

  it('cannot reach the prototype of objects', async () => {
    const text = `{"format":"activity-guard/backup","version":1,"orders":[
      {"storeId":"${STORE}","orderId":"${order().orderId}","__proto__":{"polluted":1},"seen":{}}]}`;
    expect(await restoreFile(new TextEncoder().encode(text))).toMatchObject({
      ok: false,
      path: 'orders[0].__proto__',
    });
    expect((await readStoreFacts(STORE)).orders).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('restoring', () => {
  it('in any order gives one store', async () => {
    await fc.assert(
      fc.asyncProperty(anyBackup(), anyBackup(), async (a, b) => {
        await forgetDatabase();
        await restoreFile(fileOf(a));
        await restoreFile(fileOf(b));
        const aThenB = await databaseContent();
        await forgetDatabase();
        await restoreFile(fileOf(b));
        await restoreFile(fileOf(a));
        await restoreFile(fileOf(b));
        expect(await databaseContent()).toEqual(aThenB);
      }),
      { numRuns: Number(process.env.MERGE_RUNS ?? 40) },
    );
  });

  it('leaves everything as it was when any of its requests fails', async () => {
    await recordPages();
    const before = await databaseContent();
    const backup: Backup = {
      ...base,
      orders: [{ storeId: STORE, ...order({ orderId: '3000000000000001' }) }],
      readings: [],
    };
    const faults: boolean[] = [];
    for (const nth of [1, 2, 3, 4]) {
      const { failed } = await withFaultAt(nth, () => restoreFile(fileOf(backup)));
      faults.push(failed);
      if (failed) expect(await databaseContent(), `fault at request ${nth}`).toEqual(before);
    }
    expect(faults).toContain(true);
  });
});

async function recordPages(): Promise<void> {
  const list = reading({
    readAt: '2026-03-10T08:00:00.000Z',
    orders: [
      order({ shipments: [{ trackingNumber: 'RB1', carrier: '4PX' }] }),
      order({ orderId: '3011560782231654' }),
    ],
    trackingEvents: [{ trackingNumber: 'RB1', at: '2026-03-10T07:00:00.000Z', text: 'Accepted' }],
    reviews: [{ reviewId: 'r1', createdAt: '2026-03-09T01:00:00.000Z', stars: 1, text: '货不对板' }],
    ratings: [{ described: 4.8 }],
  });
  const detail = reading({
    page: 'order-detail',
    readAt: '2026-03-10T09:00:00.000Z',
    orders: [order({ status: 'cancelled', cancelReason: '缺货' })],
  });
  for (const page of [list, detail]) await recordReading(await messageOf(page), contentScript());
}

function anyBackup(): fc.Arbitrary<unknown> {
  const instant = fc.integer({ min: 0, max: 3 }).map((hour) => `2026-03-10T0${hour}:00:00.000Z`);
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const orders = fc.array(
    fc.record({
      storeId: fc.constantFrom(STORE, '1471480'),
      orderId: fc.constantFrom('8264286413693845', '3011560782231654'),
      status: maybe(fc.constantFrom('awaiting-shipment', 'shipped', 'cancelled')),
      cancelledAt: maybe(instant),
      seen: maybe(fc.record({ status: instant })),
      sources: maybe(fc.record({ status: fc.constantFrom('import', 'list', 'order-detail') })),
    }),
    { maxLength: 3 },
  );
  const trackingEvents = fc.array(
    fc.record({
      storeId: maybe(fc.constant(STORE)),
      trackingNumber: fc.constant('RB1'),
      at: instant,
      place: maybe(fc.constant('Yiwu')),
    }),
    { maxLength: 3 },
  );
  const violations = fc.array(
    fc.record({
      storeId: fc.constant(STORE),
      orderId: fc.constant('8264286413693845'),
      readAt: maybe(instant),
    }),
    { maxLength: 2 },
  );
  return fc
    .record({ exportedAt: maybe(instant), orders, trackingEvents, violations })
    .map((parts) => JSON.parse(JSON.stringify({ ...base, ...parts })));
}
