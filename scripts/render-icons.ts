/** Renders assets/icon.svg to the PNG sizes of the manifest: `node scripts/render-icons.ts [chromium]`. */
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

const SIZES = [16, 32, 48, 128];
const executablePath = process.argv[2] ?? '/usr/bin/chromium';

const svg = await readFile(new URL('../assets/icon.svg', import.meta.url), 'utf8');
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`../assets/public/icon/${size}.png`, import.meta.url), png);
  }
} finally {
  await browser.close();
}
