import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionStorage } from '../browsers/extension-storage.ts';
import { OVERLAY } from '../browsers/seller-browser.ts';

const POPUP = { width: 380, height: 600 };

/** Takes the page with the overlay on it. Throws where there is no overlay: such a picture would show nothing. */
export async function pictureOfOverlay(page: Page, folder: string): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector(OVERLAY);
  await page.screenshot({ path: join(folder, 'overlay.png') });
}

/** Takes the popup in Chinese and in English, then gives the settings back. */
export async function picturesOfPopup(storage: ExtensionStorage, folder: string): Promise<void> {
  const settings = await storage.settings();
  const { page } = storage;
  await page.bringToFront();
  const viewport = page.viewport();
  await page.setViewport(POPUP);
  for (const language of ['zh-CN', 'en'] as const) {
    await storage.saveSettings({ ...settings, language });
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, language);
    await page.screenshot({ path: join(folder, `popup-${language}.png`) });
  }
  await storage.saveSettings(settings);
  if (viewport) await page.setViewport(viewport);
}

/** Takes the view of one indicator, with what is behind its figure. */
export async function pictureOfDashboard(page: Page, folder: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => {
    location.hash = 'indicator/lateShipment';
  });
  await page.waitForSelector('main article .id-group');
  await page.screenshot({ path: join(folder, 'dashboard.png') });
}
