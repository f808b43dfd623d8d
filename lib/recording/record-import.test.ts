import { beforeEach, describe, expect, it } from 'vitest';
import { csvFile } from '../../tests/import/export-files.ts';
import { databaseContent } from '../../tests/support/database.ts';
import { contentScript, freshExtension } from '../../tests/support/extension.ts';
import { messageOf, order, reading, STORE } from '../../tests/support/readings.ts';
import { importFile } from '../../tests/support/records.ts';
import type { OrderExport } from '../domain/import-summary.ts';
import { readOrderExport } from '../import/order-export.ts';
import { isUnseenIn } from '../metrics/coverage/unseen-orders.ts';
import { defaultRulePack } from '../metrics/rule-packs.ts';
import { readScorecard } from '../published/scorecard.ts';
import { readStoreFacts } from '../store/read-store-facts.ts';
import { recordReading } from './record-reading.ts';

const NOW = Date.parse('2026-03-12T00:00:00.000Z');
const HEADER = ['订单号', '下单时间', '付款时间', '订单状态', '实际发货单号', '发货时间'];
const ID = '8264286413693845';
const REQUEST = { from: '2026-03-01', to: '2026-03-09', hasEveryStatus: true };

function exported(...rows: string[][]): Promise<OrderExport> {
  return readOrderExport(csvFile([HEADER, ...rows]), { storeId: STORE, now: NOW });
}

function manyOrders(count: number): Promise<OrderExport> {
  const rows = Array.from({ length: count }, (_, index) => [
    `81551256${String(index).padStart(8, '0')}`,
    `03/0${1 + (index % 9)}/2026 10:00`,
    '',
    '等待买家付款',
    '',
    '',
  ]);
  return exported(...rows);
}

const SHIPPED = [
  ID,
  '03/09/2026 12:08',
  '03/09/2026 12:10',
  '等待买家收货',
  'USPS:9261290323',
  '03/10/2026 09:00',
];
const WAITING = [ID, '03/09/2026 12:08', '03/09/2026 12:10', '等待发货', '', ''];

async function readOnPage(readAt: string, status: 'shipped' | 'awaiting-shipment'): Promise<void> {
  await recordReading(await messageOf(reading({ readAt, orders: [order({ status })] })), contentScript());
}

async function knownOrder() {
  const [known] = (await readStoreFacts(STORE)).orders;
  return known;
}

beforeEach(freshExtension);

describe('an imported order', () => {
  it('is recorded as seen in an import, when the newest thing in the file happened', async () => {
    const outcome = await importFile(await exported(SHIPPED), { storeId: STORE, request: REQUEST });
    expect(outcome).toEqual({ taken: 1, merged: 0, unchanged: 0, isCancelled: false });
    expect(await knownOrder()).toMatchObject({
      orderId: ID,
      createdAt: '2026-03-09T19:08:00.000Z',
      status: 'shipped',
      paidSeen: true,
      openSeenAt: '2026-03-10T16:00:00.000Z',
      shipments: [{ trackingNumber: '9261290323', carrier: 'USPS', uploadedAt: '2026-03-10T16:00:00.000Z' }],
      seen: { '*': '2026-03-10T16:00:00.000Z' },
      sources: { '*': 'import' },
    });
  });

  it('recorded again changes nothing', async () => {
    const file = await exported(SHIPPED);
    await importFile(file, { storeId: STORE, request: REQUEST });
    const once = await databaseContent();
    const outcome = await importFile(file, { storeId: STORE, request: REQUEST });
    expect(outcome).toMatchObject({ taken: 0, merged: 0, unchanged: 1 });
    expect(await databaseContent()).toEqual(once);
  });

  it('of an old file does not undo what a page showed later', async () => {
    await readOnPage('2026-03-10T18:30:00.000Z', 'shipped');
    const outcome = await importFile(await exported(WAITING), { storeId: STORE });
    expect(outcome).toMatchObject({ merged: 1 });
    expect(await knownOrder()).toMatchObject({ status: 'shipped', paidAt: '2026-03-09T19:10:00.000Z' });
  });

  it('of a newer file moves on what a page showed earlier, and keeps the seconds the page printed', async () => {
    await readOnPage('2026-03-09T20:00:00.000Z', 'awaiting-shipment');
    await importFile(await exported(SHIPPED), { storeId: STORE });
    expect(await knownOrder()).toMatchObject({ status: 'shipped', createdAt: '2026-03-09T19:08:04.000Z' });
  });
});

describe('an import', () => {
  it('is judged and published when it is through', async () => {
    await importFile(await exported(SHIPPED), { storeId: STORE, request: REQUEST });
    expect((await readScorecard())?.stores.map(({ storeId }) => storeId)).toEqual([STORE]);
  });

  it('leaves one visit in the ledger, if the seller knows what she asked for', async () => {
    const file = await exported(SHIPPED);
    await importFile(file, { storeId: STORE });
    expect((await readStoreFacts(STORE)).pageVisits).toBeUndefined();
    await importFile(file, { storeId: STORE, request: REQUEST });
    expect((await readStoreFacts(STORE)).pageVisits).toMatchObject([
      { source: 'import', filter: { tab: 'all', from: '2026-03-01', to: '2026-03-09' }, understood: 1 },
    ]);
  });

  it('of a file without payments leaves its closed orders among the unseen of the cancellation rate', async () => {
    const closed = [ID, '03/09/2026 12:08', '', '订单关闭', '', ''];
    const unseenAfter = async (header: string[], row: string[]) => {
      await freshExtension();
      const file = await readOrderExport(csvFile([header, row]), { storeId: STORE, now: NOW });
      await importFile(file, { storeId: STORE, request: REQUEST });
      const order = await knownOrder();
      return order && isUnseenIn('cancellation', order, false, defaultRulePack);
    };
    const isOther = (_: string, column: number) => HEADER[column] !== '付款时间';
    expect(await unseenAfter(HEADER, closed)).toBe(false);
    expect(await unseenAfter(HEADER.filter(isOther), closed.filter(isOther))).toBe(true);
  });

  it('of many orders tells how far it is, and records every one', async () => {
    const shares: number[] = [];
    const outcome = await importFile(await manyOrders(1100), {
      storeId: STORE,
      onProgress: (share) => shares.push(share),
    });
    expect(outcome).toMatchObject({ taken: 1100, isCancelled: false });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect((await readStoreFacts(STORE)).orders).toHaveLength(1100);
  });

  it('that is cancelled keeps what was recorded and claims no day', async () => {
    const cancel = new AbortController();
    const outcome = await importFile(await manyOrders(1100), {
      storeId: STORE,
      request: REQUEST,
      signal: cancel.signal,
      onProgress: (share) => share > 0.4 && cancel.abort(),
    });
    const facts = await readStoreFacts(STORE);
    expect(outcome.isCancelled).toBe(true);
    expect(facts.orders).toHaveLength(outcome.taken);
    expect(outcome.taken).toBeLessThan(1100);
    expect(facts.pageVisits).toBeUndefined();
  });
});
