import { beforeEach, describe, expect, it } from 'vitest';
import { csvFile } from '../../tests/import/export-files.ts';
import { freshExtension } from '../../tests/support/extension.ts';
import { STORE } from '../../tests/support/readings.ts';
import { defaultRulePack as pack } from '../metrics/rule-packs.ts';
import { readStoreFacts } from '../store/read-store-facts.ts';
import { importOrders } from './import-orders.ts';
import type { Running } from './tasks.ts';

const now = Date.parse('2026-03-12T00:00:00.000Z');
const terms = { now, settings: {}, pack, request: undefined };
const ID = '8264286413693845';
const HEADER = ['订单号', '下单时间', '订单状态'];
const file = csvFile([HEADER, [ID, '03/09/2026 12:08', '等待发货']]);
const running = (signal = new AbortController().signal): Running => ({ onProgress: () => undefined, signal });
const knownIds = async () => (await readStoreFacts(STORE)).orders.map(({ orderId }) => orderId);

beforeEach(freshExtension);

describe('an export in the worker', () => {
  it('is read with nothing recorded, and then recorded', async () => {
    const { readExport, recordExport } = importOrders();
    const reading = await readExport({ file, storeId: STORE, now }, running());
    expect(reading).toMatchObject({ summary: { orders: 1, ordersByDay: { '2026-03-09': 1 } } });
    expect(await knownIds()).toEqual([]);
    expect(await recordExport(terms, running())).toEqual({
      taken: 1,
      merged: 0,
      unchanged: 0,
      isCancelled: false,
    });
    expect(await knownIds()).toEqual([ID]);
  });

  it('that is none is refused with the reason, and takes the place of the one before', async () => {
    const { readExport, recordExport } = importOrders();
    await readExport({ file, storeId: STORE, now }, running());
    const refused = await readExport({ file: csvFile([['a', 'b']]), storeId: STORE, now }, running());
    expect(refused).toEqual({ refused: 'no-header' });
    expect(() => recordExport(terms, running())).toThrow(RangeError);
  });

  it('with an order that another store here has is refused for this one, and nothing is recorded', async () => {
    const { readExport, recordExport } = importOrders();
    await readExport({ file, storeId: '98158', now }, running());
    await recordExport(terms, running());
    const more = csvFile([
      HEADER,
      ['8264286413693999', '03/09/2026 12:09', '等待发货'],
      [ID, '03/09/2026 12:08', '等待发货'],
    ]);
    expect(await readExport({ file: more, storeId: STORE, now }, running())).toEqual({
      refused: 'other-store',
    });
    expect(() => recordExport(terms, running())).toThrow(RangeError);
    expect(await readExport({ file: more, storeId: '98158', now }, running())).toHaveProperty('summary');
  });

  it('stopped while it is read is none', async () => {
    const { readExport } = importOrders();
    const stopped = await readExport({ file, storeId: STORE, now }, running(AbortSignal.abort()));
    expect(stopped).toEqual({ isStopped: true });
  });
});
