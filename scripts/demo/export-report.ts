/** Takes the report the way a seller does: opens the dashboard and clicks. */
import { renameSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Report } from '../../lib/domain/report.ts';
import { REPORT_FORMATS } from '../../lib/domain/report-format.ts';
import { LANGUAGES } from '../../lib/domain/settings.ts';
import { textsFor } from '../../lib/text/texts.ts';
import { savedFile } from '../browsers/saved-file.ts';
import type { SellerBrowser } from '../browsers/seller-browser.ts';

/** Exports into the folder as `report.html`, `report.json` and so on; leaves the dashboard open. */
export async function exportReport(
  seller: SellerBrowser,
  folder: string,
): Promise<{ report: Report; dashboard: Page }> {
  const dashboard = await seller.openExtensionPage('/dashboard.html');
  const names = LANGUAGES.map((language) => `.="${textsFor(language).say('button.exportReport')}"`);
  const button = await dashboard.waitForSelector(`xpath///button[${names.join(' or ')}]`);
  await button?.click();
  for (const ending of REPORT_FORMATS) {
    renameSync(await savedFile(folder, new RegExp(`\\.${ending}$`)), join(folder, `report.${ending}`));
  }
  const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
  return { report, dashboard };
}
