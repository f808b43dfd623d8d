/**
 * `npm run icons`: draws assets/icon.svg in the sizes of the manifest, and for each level the shield in its colour with
 * its shape in it, for the toolbar.
 */
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer, { type Page } from 'puppeteer-core';
import { LEVELS, type Level } from '../lib/domain/vocabulary.ts';
import { COLOURS } from '../lib/warnings/badge-colours.ts';
import { findBrowser } from './browsers/find-browser.ts';
import { ensureBrowsers } from './browsers/open-browser.ts';

const SIZES = [16, 32, 48, 128];
const TOOLBAR_SIZES = [16, 32];
const SHIELD = 'M64 4 120 22v40c0 34-24 52-56 62C32 114 8 96 8 62V22z';
/** In the upper part: the badge covers the lower right. */
const SHAPES: Record<Level, string> = {
  good: '<circle cx="64" cy="56" r="26" fill="#fff"/>',
  near: '<circle cx="64" cy="56" r="25" fill="none" stroke="#fff" stroke-width="9"/><path d="M64 31a25 25 0 0 0 0 50z" fill="#fff"/>',
  over: '<path d="M64 24 98 82H30z" fill="#fff"/>',
  finalDay: '<path d="M64 20 100 56 64 92 28 56z" fill="#fff"/>',
  removal: '<rect x="38" y="30" width="52" height="52" fill="#fff"/>',
  unknown:
    '<path d="M46 46a18 18 0 1 1 27 16q-9 5-9 15" fill="none" stroke="#fff" stroke-width="11"/><circle cx="64" cy="93" r="7" fill="#fff"/>',
};

ensureBrowsers(['chrome']);
const executablePath = findBrowser('chrome') ?? '';
const icon = await readFile(new URL('../assets/icon.svg', import.meta.url), 'utf8');
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) await draw(page, icon, size, `${size}`);
  for (const level of LEVELS) {
    for (const size of TOOLBAR_SIZES) await draw(page, iconOf(level), size, `${level}-${size}`);
  }
} finally {
  await browser.close();
}

function iconOf(level: Level): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128"><path d="${SHIELD}" fill="${COLOURS[level]}"/>${SHAPES[level]}</svg>`;
}

async function draw(page: Page, svg: string, size: number, name: string): Promise<void> {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  await writeFile(new URL(`../assets/public/icon/${name}.png`, import.meta.url), png);
}
