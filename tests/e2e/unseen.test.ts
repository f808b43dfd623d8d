/** What the page's own scripts can see of the extension: one element, and with the overlay off nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { OVERLAY } from '../../scripts/browsers/seller-browser.ts';
import { ORDER_LIST, recorded } from '../../scripts/demo/walk.ts';
import { ROOT } from '../../scripts/running/process.ts';
import { until } from '../../scripts/running/until.ts';
import { MAIN_CHANNEL } from '../replica/model/channels.ts';
import { openScene, orderListAddress } from './scene.ts';

const MARK = 'activity-guard-mark';
const scene = openScene();

interface Probe {
  messages: string[];
  html: string;
  globals: string[];
  /** Where the page's own elements stand. */
  places: string[];
}

/** Listens from before the first script of the page. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { probeHeard: heard });
  globalThis.addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)), true);
}

function look(): Probe {
  const { probeHeard } = globalThis as unknown as { probeHeard: string[] };
  return {
    messages: probeHeard,
    // Minutes may turn between two looks.
    html: document.documentElement.outerHTML.replaceAll(/\d+天\d+小时\d+分/g, ''),
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    places: [...document.querySelectorAll('h1, .next-table-row, .next-table-row td, .next-pagination')].map(
      (element) => JSON.stringify(element.getBoundingClientRect()),
    ),
  };
}

/** What a script of the order list sees, once `isSettled` holds. */
async function probe(
  address: string,
  isSettled: (page: Page, since: number) => Promise<unknown>,
): Promise<Probe> {
  const { seller } = scene.current;
  const page = await seller.browser.newPage();
  await page.evaluateOnNewDocument(listen);
  const since = Date.now();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('.next-pagination');
  await isSettled(page, since);
  const seen = await page.evaluate(look);
  await page.close();
  return seen;
}

/** The same page in the same browser, at an address where the extension does not run. */
const withoutUs = () =>
  probe(`https://127.0.0.1:${scene.current.replica.port}${ORDER_LIST}?channelId=${MAIN_CHANNEL}`, (page) =>
    page.waitForNetworkIdle(),
  );

const withUs = (isSettled: (page: Page) => Promise<unknown> = async () => undefined) =>
  probe(orderListAddress(), async (page, since) => {
    await recorded({ page, storage: scene.current.storage }, 'order-list', since);
    await isSettled(page);
  });

describe("the page's own scripts", () => {
  it.each([
    ['with the overlay off', { overlay: false }],
    ['where she hid it', { hiddenOn: ['order-list' as const] }],
  ])('see nothing at all %s', async (_, settings) => {
    const { storage } = scene.current;
    await storage.saveSettings(settings);
    const [bare, watched] = [await withoutUs(), await withUs()];
    await storage.saveSettings({});
    expect(bare.html).toContain('next-table-row');
    expect(watched).toEqual(bare);
  });

  it('see one closed element with the overlay on, one beside each marked row, and nothing moved', async () => {
    const { seller } = scene.current;
    const bare = await withoutUs();
    const watched = await withUs(async (page) => {
      await until('the overlay', () => seller.overlayText(page));
      await page.waitForSelector(MARK);
    });
    const overlay = new RegExp(`<${OVERLAY} [^>]*></${OVERLAY}>`, 'g');
    const mark = new RegExp(`<${MARK}></${MARK}>`, 'g');
    expect(watched.html.match(overlay)).toHaveLength(1);
    expect({ ...watched, html: watched.html.replace(overlay, '').replace(mark, '') }).toEqual(bare);
  });

  it('leave the overlay to the keyboard: the last button of the page hides it there', async () => {
    const { seller, storage } = scene.current;
    const page = await seller.openPage(orderListAddress());
    await until('the overlay', () => seller.overlayText(page));
    await page.bringToFront();
    // Backwards from the top of the page comes its end.
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await until('no overlay', async () => (await page.$(OVERLAY)) === null);
    expect(await storage.settings()).toMatchObject({ hiddenOn: ['order-list'] });
    await storage.saveSettings({});
    await until('the overlay again', () => seller.overlayText(page));
    await page.close();
  });

  it('cannot open the shadow of the overlay', async () => {
    const { seller } = scene.current;
    const page = await seller.openPage(orderListAddress());
    await until('the overlay', () => seller.overlayText(page));
    const element = await page.$eval(OVERLAY, (node) => ({
      role: node.getAttribute('role'),
      name: node.getAttribute('aria-label'),
      isOpen: node.shadowRoot !== null,
      isRegistered: customElements.get(node.localName) !== undefined,
    }));
    expect(element).toEqual({
      role: 'complementary',
      name: 'Activity Guard',
      isOpen: false,
      isRegistered: false,
    });
  });

  it('share the page with a landmark that assistive technology finds', async () => {
    const { seller } = scene.current;
    const page = await seller.openPage(orderListAddress());
    const landmark = await page.waitForSelector('aria/Activity Guard[role="complementary"]');
    expect(await landmark?.evaluate((element) => element.localName)).toBe(OVERLAY);
  });

  it('find no file of the extension that a page may load', () => {
    const manifest = readFileSync(
      join(ROOT, '.output', `${scene.current.kind}-mv3`, 'manifest.json'),
      'utf8',
    );
    expect(JSON.parse(manifest).web_accessible_resources ?? []).toEqual([]);
  });
});
