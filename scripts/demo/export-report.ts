/** Takes the report the way a seller does: opens the dashboard and clicks. */
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Report } from '../../lib/domain/report.ts';
import { LANGUAGES } from '../../lib/domain/settings.ts';
import { textsFor } from '../../lib/text/texts.ts';
import type { SellerBrowser } from '../browsers/seller-browser.ts';
import { until } from '../until.ts';

/** Exports into the folder as `report.json` and `report.html`; leaves the dashboard open. */
export async function exportReport(
  seller: SellerBrowser,
  folder: string,
): Promise<{ report: Report; dashboard: Page }> {
  const dashboard = await seller.openExtensionPage('/dashboard.html');
  const names = LANGUAGES.map((language) => `.="${textsFor(language).say('button.exportReport')}"`);
  const button = await dashboard.waitForSelector(`xpath///button[${names.join(' or ')}]`);
  await button?.click();
  await saved(folder, 'json');
  await saved(folder, 'html');
  const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
  return { report, dashboard };
}

/** Gives the file that the browser saved with that ending its plain name. */
async function saved(folder: string, ending: 'json' | 'html'): Promise<void> {
  const isPart = (name: string) => existsSync(join(folder, `${name}.part`));
  const name = await until(`the report as ${ending}`, async () =>
    readdirSync(folder).find((each) => each.endsWith(`.${ending}`) && !isPart(each)),
  );
  if (name !== `report.${ending}`) renameSync(join(folder, name), join(folder, `report.${ending}`));
}
