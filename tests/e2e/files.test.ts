/** The files she brings: thirty days of orders at once, and the list of what her ERP shipped. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOUR, type Instant, zoneOf } from '../../lib/domain/time.ts';
import { until } from '../../scripts/running/until.ts';
import { HEADERS, tableOf, workbookFile } from '../import/export-files.ts';
import { ordersIn } from '../support/stored-rows.ts';
import { openScene } from './scene.ts';

const scene = openScene();
const STORE = '700100';
const SECRET = 'Zebulon Q. Personal';
const LATE = 10;
const ON_TIME = 50;
let dashboard: Page;

const idOf = (index: number) => `81551256${String(10_000_000 + index)}`;
const numberOf = (index: number) => `LP${String(10_000_000_000_000 + index)}`;

/** `03/05/2026 13:14` on the platform's clock, seconds cut off. */
function printed(at: Instant): string {
  const { year, month, day, hour, minute } = zoneOf('America/Los_Angeles').wallTimeAt(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(month)}/${two(day)}/${year} ${two(hour)}:${two(minute)}`;
}

/** Orders of four days and older: the first never shipped, the others a day after they were made. */
async function orderExport(folder: string, now: Instant): Promise<string> {
  const rows = Array.from({ length: LATE + ON_TIME }, (_, index) => {
    const createdAt = now - (96 + index) * HOUR;
    const isShipped = index >= LATE;
    return {
      订单号: idOf(index),
      订单状态: isShipped ? '等待买家收货' : '等待发货',
      买家名称: SECRET,
      完整收货地址: SECRET,
      下单时间: printed(createdAt),
      付款时间: printed(createdAt),
      实际发货单号: isShipped ? `菜鸟:${numberOf(index)}\n` : '',
      发货时间: isShipped ? printed(createdAt + 24 * HOUR) : '',
    };
  });
  const file = join(folder, 'orders.xlsx');
  const workbook = await workbookFile(tableOf(HEADERS.full2026, rows));
  writeFileSync(file, new Uint8Array(await workbook.arrayBuffer()));
  return file;
}

async function press(name: string): Promise<void> {
  const button = await dashboard.waitForSelector(`xpath///button[not(@disabled)][.="${name}"]`);
  await button?.click();
}

/** Waits for the sentence, and gives all that the view says. */
function said(words: string): Promise<string> {
  return until(`the words "${words}"`, async () => {
    const text = (await dashboard.evaluate(() => document.querySelector('main')?.textContent)) ?? '';
    return text.includes(words) && text;
  });
}

async function goTo(view: string): Promise<void> {
  await dashboard.evaluate((hash) => {
    location.hash = hash;
  }, view);
  await dashboard.waitForSelector(`nav a[href="#${view}"][aria-current]`);
}

async function choose(file: string): Promise<void> {
  const chooser = await dashboard.waitForSelector('main input[type="file"]');
  await (chooser as ElementHandle<HTMLInputElement> | null)?.uploadFile(file);
}

beforeAll(async () => {
  dashboard = await scene.current.seller.openExtensionPage('/dashboard.html');
});

describe('an order export', () => {
  it('is read, shown and recorded only when she says so', async () => {
    const { downloads, storage } = scene.current;
    await goTo('import');
    const store = await dashboard.waitForSelector('main input[type="text"]');
    await store?.type(STORE);
    await choose(await orderExport(downloads, Date.now()));
    await said(`holds ${LATE + ON_TIME} orders`);
    expect(await ordersIn(storage)).toEqual([]);
    await press(`Record ${LATE + ON_TIME} orders`);
    await said(`${LATE + ON_TIME} new, 0 updated, 0 unchanged`);
  });

  it('becomes orders of that store, judged at once', async () => {
    const { storage } = scene.current;
    const orders = await ordersIn(storage);
    expect(orders.map(({ orderId }) => orderId).sort()).toEqual(
      Array.from({ length: LATE + ON_TIME }, (_, index) => idOf(index)),
    );
    const card = await until('a card of the imported store', async () =>
      (await storage.scorecard())?.stores.find(({ storeId }) => storeId === STORE),
    );
    expect(card.indicators.find(({ id }) => id === 'lateShipment')).toMatchObject({
      eligible: LATE + ON_TIME,
      defects: LATE,
    });
  });

  it('leaves nothing personal behind', async () => {
    const { storage } = scene.current;
    for (const table of ['orders', 'stores', 'pageVisits']) {
      expect(JSON.stringify(await storage.rows(table))).not.toContain(SECRET);
    }
  });

  it('taken again changes nothing', async () => {
    await press('Choose another file');
    await choose(join(scene.current.downloads, 'orders.xlsx'));
    await said(`holds ${LATE + ON_TIME} orders`);
    await press(`Record ${LATE + ON_TIME} orders`);
    await said(`0 new, 0 updated, ${LATE + ON_TIME} unchanged`);
  });

  it('given for another store is refused, for its orders are of this one', async () => {
    await press('Choose another file');
    const store = await dashboard.waitForSelector('main input[type="text"]');
    await store?.evaluate((input) => (input as HTMLInputElement).select());
    await store?.type('700200');
    await choose(join(scene.current.downloads, 'orders.xlsx'));
    expect(await said('orders.xlsx was not taken')).toContain('another store here');
    expect(new Set((await ordersIn(scene.current.storage)).map(({ storeId }) => storeId))).toEqual(
      new Set([STORE]),
    );
  });

  it('that is no table is refused with a reason', async () => {
    const file = join(scene.current.downloads, 'picture.xlsx');
    writeFileSync(file, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    await press('Choose another file');
    await choose(file);
    expect(await said('picture.xlsx was not taken')).toContain('This is not a table.');
  });
});

describe('the list of what the ERP shipped', () => {
  it('shows what the platform never got, the most urgent first', async () => {
    await goTo('erp');
    const list = [
      ['Waybill', 'Shipped At', 'Order No.'],
      [numberOf(0), '2026-03-10 10:05', idOf(0)],
      ['LP99999999999999', '2026-03-10 10:05', idOf(LATE)],
      [numberOf(1), '2026-03-10 10:05', idOf(1)],
      ['LP12345678901234', '2026-03-10 10:05', '9999999999999999'],
    ];
    const field = await dashboard.waitForSelector('textarea');
    await field?.type(list.map((row) => row.join(';')).join('\n'));
    await press('Check');
    expect(await said('Of 4 orders')).toContain('0 agree and 4 differ');
    const rows = await dashboard.$$eval('main tbody tr', (found) =>
      found.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent)),
    );
    expect(rows).toEqual([
      [idOf(LATE), 'A different number'],
      [idOf(1), 'No number on the platform'],
      [idOf(0), 'No number on the platform'],
      ['9999999999999999', 'Never seen here'],
    ]);
  });
});
