import { beforeEach, describe, expect, it } from 'vitest';
import { databaseContent } from '../../tests/support/database.ts';
import { contentScript, forgetDatabase, freshExtension } from '../../tests/support/extension.ts';
import { messageOf, order, reading, STORE } from '../../tests/support/readings.ts';
import { backupAt, fileOf, restoreFile } from '../../tests/support/records.ts';
import { checkBackup } from '../domain/backup.ts';
import { judgeStore } from '../metrics/judge-store.ts';
import { defaultRulePack } from '../metrics/rule-packs.ts';
import { readStoreFacts } from '../store/read-store-facts.ts';
import { recordReading } from './record-reading.ts';

const NOW = Date.parse('2026-03-11T08:00:00.000Z');
const line = { productId: '1005', skuId: '12000', quantity: 1 };
const PAGES = [
  reading({
    page: 'activity-list',
    activities: [
      { activityId: '5000001', startsAt: '2026-03-08T08:00:00.000Z', endsAt: '2026-03-15T08:00:00.000Z' },
    ],
  }),
  reading({
    page: 'activity-products',
    activityProducts: [{ activityId: '5000001', productId: '1005', skuId: '12000' }],
  }),
  reading({ orders: [order({ createdAt: '2026-03-10T09:00:00.000Z', status: 'shipped', lines: [line] })] }),
  ...(
    [
      ['2026-03-10T02:00:00.000Z', 0],
      ['2026-03-10T12:00:00.000Z', 0],
      ['2026-03-10T18:00:00.000Z', 40],
    ] as const
  ).map(([readAt, stock]) =>
    reading({ page: 'product-list', readAt, products: [{ productId: '1005', skuId: '12000', stock }] }),
  ),
];

beforeEach(freshExtension);

describe('an order made while the product list showed a stock of 0', () => {
  it('is found after a restock, in whatever order the pages came, and after a backup was restored', async () => {
    const stockAtOrder = async () => {
      const [monitor] = judgeStore(await readStoreFacts(STORE), NOW, defaultRulePack).liveMonitor;
      return monitor?.checks.find(({ id }) => id === 'stockAtOrder');
    };
    const found = { state: 'fail', orderIds: [order().orderId] };
    for (const page of PAGES) await recordReading(await messageOf(page), contentScript());
    const before = await databaseContent();
    expect(await stockAtOrder()).toMatchObject(found);
    const backup = await backupAt(NOW);
    expect(backup.products).toMatchObject([
      {
        stock: 40,
        stockLooks: [
          { value: false, from: '2026-03-10T02:00:00.000Z', until: '2026-03-10T12:00:00.000Z' },
          { value: true, from: '2026-03-10T18:00:00.000Z', until: '2026-03-10T18:00:00.000Z' },
        ],
      },
    ]);
    await forgetDatabase();
    for (const page of PAGES.toReversed()) await recordReading(await messageOf(page), contentScript());
    expect((await databaseContent()).products).toEqual(before.products);
    await forgetDatabase();
    await restoreFile(fileOf(backup));
    expect(await databaseContent()).toEqual(before);
    expect(await stockAtOrder()).toMatchObject(found);
  });

  it('is not taken from a backup whose looks are malformed', () => {
    const stockLooks = [
      { value: false, from: '2026-03-10T12:00:00.000Z', until: '2026-03-10T02:00:00.000Z' },
    ];
    const products = [{ storeId: STORE, productId: '1005', stockLooks }];
    expect(checkBackup({ format: 'activity-guard/backup', version: 1, products })).toMatchObject({
      ok: false,
      path: 'products[0].stockLooks[0]',
    });
  });
});
