/** Opens every view of the gallery in a real browser: popup scenarios and dashboard views, languages and themes. */
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { VIEW_GROUPS } from '../../components/routes.ts';
import { findBrowser } from '../../scripts/browsers/find-browser.ts';
import { setMode, type ViewMode } from './modes.ts';
import { SCENARIOS } from './scenarios.ts';

const LANGUAGES = ['zh-CN', 'zh-TW', 'en'];
const SCHEMES = ['light', 'dark'];
const PATIENCE_MS = 180_000;
const POPUP = { width: 380, height: 600, deviceScaleFactor: 2 };
const WIDTHS = [1100, 320];
/** Text of twice the size and a screen of 320 px are two demands, not one. */
const WIDTHS_OF: Record<ViewMode, readonly number[]> = {
  plain: WIDTHS,
  forced: [1100],
  large: [1100],
  long: WIDTHS,
};
const VIEWS = [
  ...Object.values(VIEW_GROUPS).flat(),
  'indicator/lateShipment',
  'indicator/negativeReview',
] as const;

/** What the records may be: full ones, several stores, none, and ones that cannot be read. */
const RECORDS: readonly { name: string; asked: string }[] = [
  { name: 'two-day-breach', asked: 'example=two-day-breach' },
  { name: 'late-rising', asked: 'example=late-rising&stores=3' },
  { name: 'empty', asked: 'empty' },
  { name: 'failed', asked: 'failed' },
];

/** States of a view that no records lead to: its address and what else is asked for. */
const STATES: readonly { name: string; view: string; asked: string }[] = [
  { name: 'own', view: 'rules', asked: 'rules=own' },
  { name: 'refused', view: 'rules', asked: 'rules=refused' },
  { name: 'past', view: 'rules', asked: 'rules=past&notToday' },
  { name: 'not-today', view: 'overview', asked: 'notToday' },
  { name: 'enrolments', view: 'activities', asked: 'enrolments' },
  { name: 'unreadable', view: 'rules', asked: 'rules=unreadable' },
  { name: 'loading', view: 'rules', asked: 'rules=none' },
  { name: 'official', view: 'calibrate', asked: 'official' },
  { name: 'done', view: 'replay', asked: 'press=primary' },
  { name: 'loading', view: 'deadlines', asked: 'loading' },
  { name: 'working', view: 'data', asked: 'working' },
  ...['read', 'refused', 'recording', 'recorded'].map((step) => ({
    name: step,
    view: 'import',
    asked: `importing=${step}`,
  })),
  ...['checked', 'refused'].map((step) => ({ name: step, view: 'erp', asked: `erp=${step}` })),
];

/** What stands on a page of the Seller Center: a scenario, and how the line is. */
const OVERLAYS = ['good', 'near', 'near-snoozed', 'removal-collapsed', 'good-strange', 'notToday', 'empty'];

export interface Visit {
  name: string;
  face: 'popup' | 'dashboard';
  width: number;
}

export interface VisitChoice {
  face?: string | undefined;
  languages?: readonly string[];
  schemes?: readonly string[];
  mode?: ViewMode;
}

interface VisitContext {
  page: Page;
  address: string;
  /** What every address of this round asks for. */
  asked: string;
  /** What every name of this round ends in. */
  round: string;
  mode: ViewMode;
  look: (page: Page, visit: Visit) => Promise<void>;
}

/** Calls `look` at each view once it stands. */
export async function visitGallery(
  look: VisitContext['look'],
  { face, languages = LANGUAGES, schemes = SCHEMES, mode = 'plain' }: VisitChoice = {},
): Promise<void> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', watch: null, hmr: false },
    optimizeDeps: { noDiscovery: true },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  await server.listen();
  const address = `${server.resolvedUrls?.local[0]}tests/gallery`;
  const browser = await puppeteer.launch({ executablePath: findBrowser('chrome'), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    // A busy machine takes its time to load the sources one by one.
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => console.error(error));
    for (const language of languages) {
      for (const scheme of schemes) {
        await setMode(page, mode, scheme);
        const asked = `language=${language}${mode === 'long' ? '&long' : ''}`;
        const context = { page, address, asked, round: `${language}-${scheme}`, mode, look };
        if (face !== 'dashboard') await visitPopups(context);
        if (face !== 'dashboard') await visitOverlays(context);
        if (face !== 'popup') await visitDashboards(context);
        if (face !== 'popup') await visitStates(context);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function visitPopups({ page, address, asked, round, look }: VisitContext): Promise<void> {
  await page.setViewport(POPUP);
  await page.goto(`${address}/index.html?${asked}`);
  await page.waitForSelector('.popup');
  for (const scenario of Object.keys(SCENARIOS)) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, scenario);
    await page.waitForSelector(`body[data-scenario="${scenario}"]`);
    await look(page, { name: `popup-${scenario}-${round}`, face: 'popup', width: POPUP.width });
  }
}

/** On a page, at the width of a window. */
async function visitOverlays({ page, address, asked, round, look }: VisitContext): Promise<void> {
  const width = 1100;
  await page.setViewport({ width, height: 300 });
  await page.goto(`${address}/overlay.html?${asked}`);
  await page.waitForSelector('activity-guard-overlay');
  for (const scenario of OVERLAYS) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, scenario);
    await page.waitForSelector(`body[data-scenario="${scenario}"]`);
    await look(page, { name: `overlay-${scenario}-${round}`, face: 'popup', width });
  }
}

async function visitDashboards(context: VisitContext): Promise<void> {
  const { page, address, asked, round, mode, look } = context;
  for (const { name: records, asked: recordsAsked } of RECORDS) {
    for (const width of WIDTHS_OF[mode]) {
      await page.setViewport({ width, height: 700 });
      await page.goto(`${address}/dashboard.html?${recordsAsked}&${asked}`);
      await page.waitForSelector('.dashboard');
      for (const view of VIEWS) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, view);
        await settled(page, view);
        const name = `dashboard-${view.replace('/', '-')}-${records}-${round}-${width}`;
        await look(page, { name, face: 'dashboard', width });
      }
    }
  }
}

/** The view is shown, and what it asked for is there. */
async function settled(page: Page, view: string): Promise<void> {
  await page.waitForSelector(`nav a[href="#${view}"][aria-current]`);
  await page.waitForFunction(async () => {
    const tall = () => document.documentElement.scrollHeight;
    const before = tall();
    // What a view asks for is asked after it was drawn once.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return !document.querySelector('main [aria-busy]') && tall() === before;
  });
}

/** The states above, at each width. */
async function visitStates({ page, address, asked, round, mode, look }: VisitContext): Promise<void> {
  for (const { name: state, view, asked: stateAsked } of STATES) {
    for (const width of WIDTHS_OF[mode]) {
      await page.setViewport({ width, height: 700 });
      await page.goto(`${address}/dashboard.html?example=late-rising&${stateAsked}&${asked}#${view}`);
      await settled(page, view);
      if (stateAsked.startsWith('press')) {
        await page.click('main button.primary');
        await page.waitForSelector('main [role="status"] table', { timeout: 60_000 });
      }
      const name = `dashboard-${view}-${state}-${round}-${width}`;
      await look(page, { name, face: 'dashboard', width });
    }
  }
}
