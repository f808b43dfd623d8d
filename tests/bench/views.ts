/** The dashboard at a hundred thousand orders: how long the page is held up by each thing she does there. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { BrowserKind } from '../../scripts/browsers/find-browser.ts';
import { openBrowser } from '../../scripts/browsers/open-browser.ts';
import { savedFile } from '../../scripts/browsers/saved-file.ts';
import { buildExtension } from '../../scripts/demo/build-extension.ts';
import { until } from '../../scripts/running/until.ts';
import { bundled } from '../support/bundle.ts';
import { pageOf } from './bench-extension.ts';
import { inPage } from './in-page.ts';
import { type HeldUp, heldUp } from './long-tasks.ts';
import type { Row } from './row.ts';
import type { FillBusyStore } from './views.bench-page.ts';

const LONGEST_TASK = 50;
/** All formats of a report, or a backup of everything, on a busy machine. */
const PATIENCE = 30 * 60_000;

declare global {
  var fillBusyStore: FillBusyStore;
}

/** Each row is shown as soon as it is measured: the whole takes its time. */
export async function measureViews(kind: BrowserKind, size: number, show: (row: Row) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'activity-guard-bench-'));
  const extension = join(folder, 'extension');
  cpSync(buildExtension(kind), extension, { recursive: true });
  writeFileSync(join(extension, 'fill.js'), await bundled('bench/views.bench-page.ts'));
  writeFileSync(join(extension, 'fill.html'), pageOf('fill.js'));
  const opened = await openBrowser(kind, { extension, port: 9, headless: true, downloads: folder });
  try {
    await opened.closeWelcomePage();
    const fill = await opened.openExtensionPage('/fill.html');
    await inPage(fill, (count) => globalThis.fillBusyStore(count), size);
    await fill.close();
    const page = await opened.openExtensionPage('/dashboard.html');
    await page.bringToFront();
    if (kind === 'chrome') await collectGarbage(page);
    await measured(kind, page, folder, (name, { longest, byClock }, took) =>
      show({
        row: 'view',
        name: `longest task: ${name} (${size.toLocaleString('en')} orders, ${kind})`,
        goal: `≤ ${LONGEST_TASK} ms`,
        value: `${longest.toFixed(0)} ms (${byClock.toFixed(0)} by the clock, of ${(took / 1000).toFixed(1)} s)`,
        isMet: longest <= LONGEST_TASK,
      }),
    );
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What filling left behind is no work of the dashboard's, and both live in one process. */
async function collectGarbage(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

async function measured(
  kind: BrowserKind,
  page: Page,
  downloads: string,
  tell: (name: string, of: HeldUp, took: number) => void,
): Promise<void> {
  const row = async (name: string, act: () => Promise<unknown>) => {
    const begun = performance.now();
    const of = await heldUp(kind, page, act);
    tell(name, of, performance.now() - begun);
  };
  const view = (hash: string) => openView(page, hash);
  const press = (path: string) => page.waitForSelector(path).then((button) => button?.click());
  const idle = () => shown(page, () => !document.querySelector('.actions button:disabled'));

  await row('the records come', () => openView(page, 'deadlines', '.board tbody tr'));
  await row('nothing, for what the machine itself does', () => new Promise((done) => setTimeout(done, 3000)));
  await row('sort by number', () => press('.board thead th:nth-of-type(2) button'));
  await row('sort by urgency', () => press('.board thead th:nth-of-type(3) button'));
  await row('filter by urgency', () => page.select('.board select', 'note'));
  await row('all of them again', () => page.select('.board select', 'all'));
  await row('type a number', () => page.type('.board input[type="search"]', '8149', { delay: 60 }));
  await row('select all that match', () => press('.board thead input[type="checkbox"]'));
  for (const indicator of ['lateShipment', 'cancellation', 'logisticsAnomaly', 'negativeReview']) {
    await row(`explain ${indicator}`, () => view(`indicator/${indicator}`));
  }
  await view('indicator/lateShipment');
  await row('open every group of orders', () =>
    page.$$eval('details.id-group > summary', (summaries) => {
      for (const summary of summaries) setTimeout(() => summary.click());
    }),
  );
  await row('copy all orders behind a figure', () => press('section:has(.id-list) button:not(.copy)'));
  await row('activities', () => view('activities'));
  await row('overview', () => view('overview'));
  await row('export every format', async () => {
    await press('.actions button.primary');
    await savedFile(downloads, /report.*\.json$/, PATIENCE);
    await idle();
  });
  await row('back up', async () => {
    await press('.actions button:nth-of-type(2)');
    await savedFile(downloads, /backup.*\.json$/, PATIENCE);
    await idle();
  });
  const backup = await savedFile(downloads, /backup.*\.json$/);
  await row('restore that backup', async () => {
    const chooser = (await page.$('.actions input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
    await chooser?.uploadFile(backup);
    await shown(page, () => /^Merged/.test(document.querySelector('.message')?.textContent ?? ''));
    await idle();
  });
}

/** Goes to the view and waits until it stands. */
async function openView(page: Page, hash: string, selector = `nav a[href="#${hash}"][aria-current]`) {
  await page.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
  await shown(page, (selector) => document.querySelector(selector) !== null, selector);
  await shown(page, () => !document.querySelector('main [aria-busy]'));
}

/** Asked again and again: the drivers give up on a single question long before a hundred thousand orders are judged. */
function shown<Given>(page: Page, isTrue: (given: Given) => boolean, given?: Given): Promise<boolean> {
  return until('the view', () => page.evaluate(isTrue as (given: unknown) => boolean, given), PATIENCE);
}
