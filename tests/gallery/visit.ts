/** Opens every view of the gallery in a real browser: popup scenarios and dashboard views, languages and themes. */
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { findBrowser } from '../../scripts/browsers/find-browser.ts';
import { SCENARIOS } from './scenarios.ts';

const LANGUAGES = ['zh-CN', 'zh-TW', 'en'];
const SCHEMES = ['light', 'dark'];
const WIDTHS = [1100, 320];
const EXAMPLES = ['two-day-breach', 'late-rising'];
const VIEWS = [
  'overview',
  'deadlines',
  'indicator/lateShipment',
  'indicator/negativeReview',
  'activities',
  'coverage',
  'import',
  'erp',
  'what-if',
  'replay',
  'calibrate',
  'rules',
  'settings',
  'data',
  'welcome',
];

/** States of a view that no example leads to: its address and what else is asked for. */
const STATES: readonly { name: string; view: string; asked: string }[] = [
  { name: 'own', view: 'rules', asked: 'rules=own' },
  { name: 'refused', view: 'rules', asked: 'rules=refused' },
  { name: 'unreadable', view: 'rules', asked: 'rules=unreadable' },
  { name: 'loading', view: 'rules', asked: 'rules=none' },
  { name: 'official', view: 'calibrate', asked: 'official' },
  { name: 'done', view: 'replay', asked: 'press=primary' },
];

export interface Visit {
  name: string;
  face: 'popup' | 'dashboard';
  width: number;
}

export interface VisitChoice {
  face?: string | undefined;
  languages?: readonly string[];
}

/** Calls `look` at each view once it stands. */
export async function visitGallery(
  look: (page: Page, visit: Visit) => Promise<void>,
  { face, languages = LANGUAGES }: VisitChoice = {},
): Promise<void> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', watch: null, hmr: false },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  await server.listen();
  const address = `${server.resolvedUrls?.local[0]}tests/gallery`;
  const browser = await puppeteer.launch({ executablePath: findBrowser('chrome'), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    for (const language of languages) {
      for (const scheme of SCHEMES) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const context = { page, address, language, scheme, look };
        if (face !== 'dashboard') await visitPopups(context);
        if (face !== 'popup') await visitDashboards(context);
        if (face !== 'popup') await visitStates(context);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

interface VisitContext {
  page: Page;
  address: string;
  language: string;
  scheme: string;
  look: (page: Page, visit: Visit) => Promise<void>;
}

async function visitPopups({ page, address, language, scheme, look }: VisitContext): Promise<void> {
  const width = 380;
  await page.setViewport({ width, height: 600, deviceScaleFactor: 2 });
  for (const scenario of Object.keys(SCENARIOS)) {
    await page.goto(`${address}/index.html?scenario=${scenario}&language=${language}`);
    await page.waitForSelector('.popup');
    await look(page, { name: `popup-${scenario}-${language}-${scheme}`, face: 'popup', width });
  }
}

async function visitDashboards({ page, address, language, scheme, look }: VisitContext): Promise<void> {
  for (const example of EXAMPLES) {
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 700 });
      await page.goto(`${address}/dashboard.html?example=${example}&language=${language}`);
      await page.waitForSelector('.dashboard');
      for (const view of VIEWS) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, view);
        await page.waitForSelector(`nav a[href="#${view}"][aria-current]`);
        const name = `dashboard-${view.replace('/', '-')}-${example}-${language}-${scheme}-${width}`;
        await look(page, { name, face: 'dashboard', width });
      }
    }
  }
}

/** The states above, at each width. */
async function visitStates({ page, address, language, scheme, look }: VisitContext): Promise<void> {
  for (const { name: state, view, asked } of STATES) {
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 700 });
      await page.goto(`${address}/dashboard.html?example=late-rising&language=${language}&${asked}#${view}`);
      await page.waitForSelector(`nav a[href="#${view}"][aria-current]`);
      if (asked.startsWith('press')) {
        await page.click('main button.primary');
        await page.waitForSelector('main [role="status"] table', { timeout: 60_000 });
      }
      const name = `dashboard-${view}-${state}-${language}-${scheme}-${width}`;
      await look(page, { name, face: 'dashboard', width });
    }
  }
}
