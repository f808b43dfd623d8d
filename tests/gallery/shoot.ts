/** Screenshots of every gallery scenario: `node tests/gallery/shoot.ts <out dir> [scenario …]`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { SCENARIOS } from './scenarios.ts';

const [out = 'tests/gallery/output', ...only] = process.argv.slice(2);
await mkdir(out, { recursive: true });
const server = await createServer({
  configFile: false,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1', watch: null, hmr: false },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 380, height: 600, deviceScaleFactor: 2 });
  page.on('pageerror', (error) => console.error(error));
  for (const language of ['zh-CN', 'en']) {
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const scenario of only.length > 0 ? only : Object.keys(SCENARIOS)) {
        await page.goto(`${address}tests/gallery/index.html?scenario=${scenario}&language=${language}`);
        await page.waitForSelector('.popup');
        const name = `${scenario}-${language}-${scheme}`;
        await page.screenshot({ path: `${out}/${name}.png` });
        const [content, room] = await page.$eval('main', (main) => [main.scrollHeight, main.clientHeight]);
        if ((content ?? 0) > (room ?? 0)) console.log(`${name}: scrolls ${content} in ${room}`);
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
