/** Row 12 of the goals: reading a list of 200 rows by meaning, measured in a real browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserKind, findBrowser } from '../../scripts/browsers/find-browser.ts';
import { ROOT } from '../../scripts/running/process.ts';
import { bundled } from '../support/bundle.ts';
import type { ListPage, Measured, ReadingBench, Sliced } from './read-page.bench-page.ts';
import type { Row } from './row.ts';

const MOST_TIMES = 4;
const LONGEST_TASK = 50;
const SLOWER = 3;
const DIRTY_READINGS = 20;
/** Layouts that the browser makes of its own accord meanwhile. */
const OWN_LAYOUTS = 4;

const FIXTURES = join(ROOT, 'lib', 'pages', 'order-list', 'fixtures');
type Fixture = Pick<ListPage, 'rowSelector' | 'selectors'> & { name: string; fixture: string };
const PAGES: readonly Fixture[] = [
  {
    name: 'a table',
    fixture: 'order-list-ait-zh',
    rowSelector: '.ait-table-body tr.ait-table-row',
    selectors: Array.from({ length: 13 }, (_, index) => `td:nth-of-type(${index + 1})`),
  },
  {
    name: 'a table per order',
    fixture: 'order-list-fusion-zh',
    rowSelector: '.next-table-body > .next-table-row',
    selectors: [
      ...Array.from({ length: 4 }, (_, index) => `.next-table-group-header span:nth-of-type(${index + 1})`),
      ...Array.from({ length: 7 }, (_, index) => `[data-next-table-col="${index}"]`),
      'img',
      '.next-btn',
    ],
  },
];

/** Measures in one browser; throws where it is missing. */
export async function measureReading(kind: BrowserKind): Promise<Row[]> {
  const executablePath = findBrowser(kind);
  if (!executablePath) throw new Error(`${kind} is missing.`);
  const script = await bundled('bench/read-page.bench-page.ts');
  const browser = await puppeteer.launch({
    browser: kind,
    executablePath,
    headless: true,
    args: kind === 'chrome' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    protocolTimeout: 300_000,
  });
  try {
    const rows: Row[] = [];
    for (const page of PAGES) rows.push(...(await measurePage(browser, kind, script, page)));
    return rows;
  } finally {
    await browser.close();
  }
}

async function measurePage(
  browser: Browser,
  kind: BrowserKind,
  script: string,
  { name, fixture, rowSelector, selectors }: Fixture,
): Promise<Row[]> {
  const html = readFileSync(join(FIXTURES, `${fixture}.html`), 'utf8');
  const list: ListPage = {
    html,
    rowSelector,
    selectors,
    rows: 200,
    url: 'https://csp.aliexpress.com/m_apps/order-manage/orderList?channelId=244176',
  };
  const sliced = new Map<string, Sliced>();
  // Only Chromium can be made to feel like a slower machine.
  for (const slowness of kind === 'chrome' ? [1, SLOWER] : [1]) {
    const fresh = await browser.newPage();
    await fresh.evaluate(script);
    if (slowness > 1) await fresh.emulateCPUThrottling(slowness);
    const slices = await fresh.evaluate((given) => globalThis.readingBench.measureSlices(given), list);
    sliced.set(slowness > 1 ? `, on a machine ${slowness} × as slow` : '', slices);
    await fresh.close();
  }
  const page = await browser.newPage();
  await page.evaluate(script);
  const measured = await page.evaluate((given) => globalThis.readingBench.measure(given), list);
  if (measured.rowsRead !== list.rows)
    throw new Error(`${name}: read ${measured.rowsRead} of ${list.rows} rows`);
  const layouts = kind === 'chrome' ? await layoutsOf(page, list.url) : undefined;
  await page.close();
  return rowsOf(`${name}, ${kind}`, measured, sliced, layouts);
}

function rowsOf(
  name: string,
  { ratio, reading, selectors }: Measured,
  sliced: ReadonlyMap<string, Sliced>,
  layouts: number | undefined,
): Row[] {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const row = (what: string, goal: string, value: string, isMet: boolean): Row => ({
    row: '12',
    name: `200 rows, ${name}: ${what}`,
    goal,
    value,
    isMet,
  });
  return [
    row(
      'reading × 13 selectors a row',
      `≤ ${MOST_TIMES}`,
      `${ratio.toFixed(2)} (${ms(reading)} / ${ms(selectors)})`,
      ratio <= MOST_TIMES,
    ),
    ...[...sliced].map(([machine, { firstReading, longestSlice, longTasks }]) =>
      row(
        `longest task${machine}`,
        `≤ ${LONGEST_TASK} ms`,
        `${longTasks.length} over, longest slice ${ms(longestSlice)}, first reading in all ${ms(firstReading)}`,
        longTasks.length === 0 && longestSlice <= LONGEST_TASK,
      ),
    ),
    ...(layouts === undefined
      ? []
      : [row('forced layouts', '0', `${layouts} in ${DIRTY_READINGS} readings`, layouts === 0)]),
  ];
}

async function layoutsOf(page: Page, url: string): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const before = await layoutCount(session);
  await page.evaluate((at, times) => globalThis.readingBench.readWhileDirty(at, times), url, DIRTY_READINGS);
  const made = (await layoutCount(session)) - before;
  await session.detach();
  return made <= OWN_LAYOUTS ? 0 : made;
}

async function layoutCount(session: Awaited<ReturnType<Page['createCDPSession']>>): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? 0;
}

declare global {
  var readingBench: ReadingBench;
}
