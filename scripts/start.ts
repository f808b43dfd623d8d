/**
 * `npm start [-- --browser firefox] [--headless]`: the main job on the built-in replica. Builds the extension, opens a
 * real browser with it, walks the seller's pages, prints what was read and judged, and writes report and screenshots
 * into `demo-output/`. With a display the window stays open to be used.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startReplica } from '../tests/replica/server/replica.ts';
import { openExtensionStorage } from './browsers/extension-storage.ts';
import { ensureBrowsers, openBrowser } from './browsers/open-browser.ts';
import type { SellerBrowser } from './browsers/seller-browser.ts';
import { buildExtension } from './demo/build-extension.ts';
import { exportReport } from './demo/export-report.ts';
import { readOptions } from './demo/options.ts';
import { pictureOfDashboard, pictureOfOverlay, picturesOfPopup } from './demo/pictures.ts';
import { judgedTable, readTable } from './demo/tables.ts';
import { walkSellerCenter } from './demo/walk.ts';
import { ROOT } from './running/process.ts';

const { kind, headless, seed } = readOptions(process.argv.slice(2));
const folder = join(ROOT, 'demo-output', kind);

ensureBrowsers([kind]);
console.log(`Building the extension for ${kind} …`);
const extension = buildExtension(kind);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const replica = await startReplica({ seed, now: Date.now() });
console.log(
  `\nReplica Seller Center on port ${replica.port}, seed ${seed}, ${replica.store.orders.length} orders.`,
);
let seller: SellerBrowser | undefined;
try {
  seller = await openBrowser(kind, {
    extension,
    port: replica.port,
    headless,
    downloads: folder,
  });
  await show(seller);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  if (headless || process.exitCode) await seller?.close();
}
if (!headless && !process.exitCode) await staysOpen(seller);
await replica.close();

async function show(seller: SellerBrowser): Promise<void> {
  console.log(`${await seller.browser.version()} with the extension; the seller opens her pages …`);
  await seller.closeWelcomePage();
  const storage = await openExtensionStorage(seller);
  // The replica's seller reads Chinese, whatever language this computer's browser has.
  await storage.saveSettings({ ...(await storage.settings()), language: 'zh-CN' });
  const { page, visits } = await walkSellerCenter(seller, storage);
  await pictureOfOverlay(page, folder);
  await picturesOfPopup(storage, folder);
  const { report, dashboard } = await exportReport(seller, folder);
  await pictureOfDashboard(dashboard, folder);
  console.log(`\n${readTable(visits)}\n\n${judgedTable(report)}\n`);
  console.log(`Overlay: ${await seller.overlayText(page)}`);
  console.log(`Written to demo-output/${kind}: the report as HTML, XLSX, CSV and JSON, and screenshots.`);
}

/** Until she closes the window. */
async function staysOpen(seller: SellerBrowser | undefined): Promise<void> {
  console.log('The window stays open; close it, or press Ctrl+C, to end.');
  await new Promise<void>((ended) => seller?.browser.once('disconnected', () => ended()));
}
