/** What she takes out and brings back: the report and the backup, by the buttons of the dashboard. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../lib/domain/report.ts';
import { WRITE_LOCK } from '../../lib/write-lock.ts';
import { savedFile } from '../../scripts/browsers/saved-file.ts';
import { recorded } from '../../scripts/demo/walk.ts';
import { until } from '../../scripts/running/until.ts';
import { MAIN_CHANNEL } from '../replica/model/channels.ts';
import { recordsIn, sheetsIn } from '../support/spreadsheets.ts';
import { ordersIn } from '../support/stored-rows.ts';
import { printedOrders } from './printed-order.ts';
import { openScene, orderListAddress } from './scene.ts';

const scene = openScene();
let dashboard: Page;

async function press(name: string): Promise<void> {
  const button = await dashboard.waitForSelector(`xpath///button[not(@disabled)][.="${name}"]`);
  await button?.click();
}

/** Chooses the file as she does: the chooser opens only while nothing else is being done. */
async function restore(file: string): Promise<void> {
  await dashboard.waitForSelector('xpath///button[not(@disabled)][.="Restore"]');
  const chooser = await dashboard.waitForSelector('.actions input[type="file"]');
  await (chooser as ElementHandle<HTMLInputElement> | null)?.uploadFile(file);
}

const orders = async () => printedOrders(await ordersIn(scene.current.storage));

beforeAll(async () => {
  const { seller, storage } = scene.current;
  const since = Date.now();
  const page = await seller.openPage(orderListAddress());
  await recorded({ page, storage }, 'order-list', since);
  dashboard = await seller.openExtensionPage('/dashboard.html');
});

describe('the report', () => {
  it('says in JSON what the popup says', async () => {
    const { storage, downloads } = scene.current;
    await press('Export report');
    const report = JSON.parse(readFileSync(await savedFile(downloads, /report.*\.json$/), 'utf8')) as Report;
    const card = (await storage.scorecard())?.stores[0];
    const figures = ({
      id,
      level,
      eligible,
      defects,
    }: {
      id: string;
      level: string;
      eligible: number;
      defects: number;
    }) => ({
      id,
      level,
      eligible,
      defects,
    });
    expect(report.format).toBe('activity-guard/report');
    expect(report.stores.map(({ storeId }) => storeId)).toEqual([MAIN_CHANNEL]);
    expect(report.stores[0]?.indicators.map(figures)).toEqual(card?.indicators.map(figures));
  });

  it('comes as a workbook and as CSV too, with every order it rests on', async () => {
    const { downloads } = scene.current;
    const read = async (fits: RegExp) => readFileSync(await savedFile(downloads, fits));
    const report = JSON.parse((await read(/report.*\.json$/)).toString()) as Report;
    const ids = report.stores.flatMap(({ indicators }) => indicators.flatMap(({ defectIds }) => defectIds));
    const sheets = await sheetsIn(new Blob([await read(/report.*\.xlsx$/)]));
    const cells = new Set(sheets.flatMap(({ rows }) => rows.flat()));
    const records = new Set(recordsIn((await read(/report.*\.csv$/)).toString()).flat());
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !cells.has(id) || !records.has(id))).toEqual([]);
    expect([cells, records].every((all) => all.has(report.rulePack.hash ?? ''))).toBe(true);
  });

  it('is taken at once by the address that the popup opens', async () => {
    const { seller, downloads } = scene.current;
    // By the file's time as well as by name: two reports of one second bear the same name.
    const saved = () =>
      readdirSync(downloads)
        .filter((name) => /report.*\.json$/.test(name))
        .map((name) => `${name} ${statSync(join(downloads, name)).mtimeMs}`);
    const before = new Set(saved());
    const page = await seller.openExtensionPage('/dashboard.html#export');
    await until('a second report', async () => saved().some((each) => !before.has(each)));
    expect(await page.evaluate(() => location.hash)).toBe('#data');
    await page.close();
  });

  it('opens from disk without a script and without asking the network', async () => {
    const { seller, downloads } = scene.current;
    const file = await savedFile(downloads, /report.*\.html$/);
    const page = await seller.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    expect(await page.evaluate(() => document.scripts.length)).toBe(0);
    expect(await page.evaluate(() => document.body.textContent)).toContain(MAIN_CHANNEL);
    expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
    await page.close();
  });
});

describe('the bundle for an appeal', () => {
  it('is saved as one page with the post-mortem of an activity that was ended', async () => {
    const { seller, storage, downloads } = scene.current;
    await storage.saveSettings({ demo: true, storeId: 'demo' });
    const page = await seller.openExtensionPage('/dashboard.html#activities');
    const folded = await page.waitForSelector(
      'xpath///article[contains(., "Ended")]//summary[.="Post-mortem"]',
    );
    await folded?.evaluate((summary) => (summary as HTMLElement).click());
    const button = await page.waitForSelector('xpath///button[.="Save appeal bundle"]');
    await button?.evaluate((each) => (each as HTMLButtonElement).click());
    const html = readFileSync(await savedFile(downloads, /appeal.*\.html$/), 'utf8');
    expect(html).toMatch(/<h1>Appeal bundle: /);
    expect(html).toContain('12 Evidence list');
    await page.close();
    await storage.saveSettings({});
  });
});

describe('the backup', () => {
  it('brings everything back after all was erased', async () => {
    const { downloads, storage } = scene.current;
    const before = await orders();
    expect(before).toHaveLength(20);
    await press('Back up');
    const file = await savedFile(downloads, /backup.*\.json$/);
    await dashboard.evaluate(() => {
      location.hash = '#data';
    });
    await press('Erase all records');
    await press('Erase for good');
    await until('empty tables', async () => (await ordersIn(storage)).length === 0);
    await restore(file);
    await until('the restored orders', async () => (await ordersIn(storage)).length > 0);
    expect(await orders()).toEqual(before);
  });

  it('given up before it is written changes nothing and says so', async () => {
    const { downloads, storage } = scene.current;
    const before = await orders();
    const file = join(downloads, 'other.json');
    const other = { storeId: MAIN_CHANNEL, orderId: '3000000000000001' };
    writeFileSync(file, JSON.stringify({ format: 'activity-guard/backup', version: 1, orders: [other] }));
    // What was done before must have ended: it writes too. As long as another context writes, restoring waits.
    await dashboard.waitForSelector('xpath///button[not(@disabled)][.="Restore"]');
    const release = await storage.page.evaluateHandle(
      (name) =>
        new Promise<() => void>((held) => {
          void navigator.locks.request(name, () => new Promise<void>((done) => held(() => done())));
        }),
      WRITE_LOCK,
    );
    await restore(file);
    const cancel = await dashboard.waitForSelector('xpath///main//button[.="Cancel"]');
    await cancel?.evaluate((button) => (button as HTMLButtonElement).click());
    await until('the word that nothing was merged', () =>
      dashboard.evaluate(() => document.body.textContent.includes('Nothing from other.json was merged')),
    );
    await release.evaluate((letGo) => letGo());
    await restore(file);
    await until('the same file merged', async () => (await orders()).length === before.length + 1);
  });

  it('that is none changes nothing and says so', async () => {
    const { downloads } = scene.current;
    const before = await orders();
    const report = await savedFile(downloads, /report.*\.html$/);
    await restore(report);
    await until('the word that it is none', () =>
      dashboard.evaluate(() => /report.*\.html/.test(document.body.textContent)),
    );
    expect(await orders()).toEqual(before);
  });
});
