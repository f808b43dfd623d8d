/** The disk loses or spoils the records: that is said, nothing looks calm or new, and what was typed comes back. */
import { closeSync, openSync, readdirSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { DATABASE_NAME } from '../../lib/store/database.ts';
import type { ExtensionStorage } from '../../scripts/browsers/extension-storage.ts';
import type { BrowserKind } from '../../scripts/browsers/find-browser.ts';
import type { SellerBrowser } from '../../scripts/browsers/seller-browser.ts';
import { recorded } from '../../scripts/demo/walk.ts';
import { until } from '../../scripts/running/until.ts';
import { MAIN_CHANNEL } from '../replica/model/channels.ts';
import { openLives } from './lives.ts';
import { orderListAddress } from './scene.ts';

const lives = openLives();
const NAME = '晴天优选';

/** All files under the folder whose path fits. */
function filesIn(folder: string, fits: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => fits.test(path));
}

/** As a bad disk does: the beginning and the middle of the file are nonsense. */
function garble(path: string): void {
  const file = openSync(path, 'r+');
  const nonsense = Buffer.alloc(2048, 0xa5);
  writeSync(file, nonsense, 0, nonsense.length, 0);
  writeSync(file, nonsense, 0, nonsense.length, statSync(path).size >> 1);
  closeSync(file);
}

function each(fits: RegExp, spoil: (path: string) => void) {
  return (profile: string) => {
    const files = filesIn(profile, fits);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) spoil(file);
  };
}

const CHROME_LOG = /IndexedDB\/chrome-extension_[^/]+\.leveldb\/[^/]+\.log$/;
const CHROME_ALL = /IndexedDB\/chrome-extension_[^/]+\.leveldb\//;
const CHROME_MANIFEST = /IndexedDB\/chrome-extension_[^/]+\.leveldb\/(MANIFEST-\d+|CURRENT)$/;
/** Of the extension's own pages; its `storage.local` lies under an address with a container. */
const FIREFOX_ALL = /storage\/default\/moz-extension\+\+\+[^/^]+\/idb\/[^/]+\.sqlite(-wal)?$/;

const ON_DISK: Record<BrowserKind, [name: string, spoil: (profile: string) => void][]> = {
  chrome: [
    ['its folder is gone', each(CHROME_ALL, (path) => rmSync(path))],
    ['its log is cut to nothing', each(CHROME_LOG, (path) => truncateSync(path, 0))],
    ['its table of contents is nonsense', each(CHROME_MANIFEST, garble)],
  ],
  firefox: [
    ['its file is gone', each(FIREFOX_ALL, (path) => rmSync(path))],
    ['its file is nonsense', each(FIREFOX_ALL, garble)],
    ['its file is cut to half', each(FIREFOX_ALL, (path) => truncateSync(path, statSync(path).size >> 1))],
  ],
};

/** Reads a page and names the store; resolves when both are on disk. */
async function fill({
  seller,
  storage,
}: {
  seller: SellerBrowser;
  storage: ExtensionStorage;
}): Promise<void> {
  await seller.closeWelcomePage();
  const since = Date.now();
  const page = await seller.openPage(orderListAddress());
  await recorded({ page, storage }, 'order-list', since);
  await page.close();
  const desk = await seller.openExtensionPage('/dashboard.html#stores');
  const field = await desk.waitForSelector('fieldset label.row input[type="text"]');
  await field?.evaluate((input, name) => {
    (input as HTMLInputElement).value = name;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, NAME);
  await until('the name on the card', async () => (await nameOn(storage)) === NAME);
  // On the card it is a moment before its copy is on the disk too.
  await until('the end of the saving', () =>
    desk.evaluate(() => document.body.textContent.includes('Saved.')),
  );
  await desk.close();
}

const nameOn = async (storage: ExtensionStorage) =>
  (await storage.scorecard())?.stores.find(({ storeId }) => storeId === MAIN_CHANNEL)?.name;

async function expectSaid({
  seller,
  storage,
}: {
  seller: SellerBrowser;
  storage: ExtensionStorage;
}): Promise<void> {
  const kinds = await until('the loss to be said', async () => {
    const troubles = (await storage.scorecard())?.troubles.map(({ kind }) => kind) ?? [];
    return troubles.length > 0 && troubles;
  });
  expect(kinds).toEqual(['facts-lost']);
  await until('the popup to say it', () =>
    storage.page.evaluate(() => /removed the earlier records/.test(document.body.textContent)),
  );
  await until('a badge that asks', async () => (await storage.badge()).text === '?');
  await until('the typed name', async () => (await nameOn(storage)) === NAME);
  const pages = await seller.browser.pages();
  expect(pages.map((page) => page.url()).filter((url) => url.includes('#welcome'))).toEqual([]);
}

describe('records on the disk', () => {
  it.each(ON_DISK[inject('kind')])('%s: said, and what was typed is back', async (_, spoil) => {
    const before = await lives.current.begin();
    await fill(before);
    await before.seller.kill();
    spoil(lives.current.profile);
    const after = await lives.current.begin();
    await expectSaid(after);
    await after.seller.kill();
  });

  it('deleted under the running extension: said at once', async () => {
    const life = await lives.current.begin();
    await fill(life);
    await life.storage.page.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
      DATABASE_NAME,
    );
    await expectSaid(life);
  });
});
