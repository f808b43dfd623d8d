/** Screenshots of the gallery: `node tests/gallery/shoot.ts <out dir> [popup|dashboard]`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { SCENARIOS } from './scenarios.ts';

const [out = 'tests/gallery/output', face] = process.argv.slice(2);
const LANGUAGES = ['zh-CN', 'en'];
const VIEWS = [
  'overview',
  'deadlines',
  'indicator/lateShipment',
  'indicator/negativeReview',
  'activities',
  'coverage',
  'settings',
  'data',
  'welcome',
];

await mkdir(out, { recursive: true });
const server = await createServer({
  configFile: false,
  appType: 'mpa',
  root: fileURLToPath(new URL('../..', import.meta.url)),
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1', watch: null, hmr: false },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
await server.listen();
const address = `${server.resolvedUrls?.local[0]}tests/gallery`;
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  for (const language of LANGUAGES) {
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      if (face !== 'dashboard') await shootPopups(page, language, scheme);
      if (face !== 'popup') await shootDashboards(page, language, scheme);
    }
  }
} finally {
  await browser.close();
  await server.close();
}

async function shootPopups(page: Page, language: string, scheme: string): Promise<void> {
  await page.setViewport({ width: 380, height: 600, deviceScaleFactor: 2 });
  for (const scenario of Object.keys(SCENARIOS)) {
    await page.goto(`${address}/index.html?scenario=${scenario}&language=${language}`);
    await page.waitForSelector('.popup');
    const name = `popup-${scenario}-${language}-${scheme}`;
    await page.screenshot({ path: `${out}/${name}.png` });
    const [content, room] = await page.$eval('main', (main) => [main.scrollHeight, main.clientHeight]);
    if ((content ?? 0) > (room ?? 0)) console.log(`${name}: scrolls ${content} in ${room}`);
  }
}

async function shootDashboards(page: Page, language: string, scheme: string): Promise<void> {
  for (const width of scheme === 'light' ? [1100, 320] : [1100]) {
    await page.setViewport({ width, height: 700 });
    await page.goto(`${address}/dashboard.html?example=two-day-breach&language=${language}`);
    await page.waitForSelector('.dashboard');
    for (const view of VIEWS) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, view);
      await page.waitForSelector(`nav a[href="#${view}"][aria-current]`);
      const name = `dashboard-${view.replace('/', '-')}-${language}-${scheme}-${width}`;
      await page.screenshot({ path: `${out}/${name}.png`, fullPage: true });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) console.log(`${name}: ${wide} px wide`);
    }
  }
}
