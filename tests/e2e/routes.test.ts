/** A long sitting in one tab: routes change, documents go and come back; one script stands there, and every page is read. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { PageKind } from '../../lib/domain/vocabulary.ts';
import { evaluateInBrowser } from '../../scripts/browsers/firefox-remote.ts';
import { OVERLAY } from '../../scripts/browsers/seller-browser.ts';
import { recorded, turnPage, type Walk } from '../../scripts/demo/walk.ts';
import { until } from '../../scripts/running/until.ts';
import { SECOND_CHANNEL } from '../replica/model/channels.ts';
import { openScene, orderListAddress } from './scene.ts';

const scene = openScene();
const ROUTE_CHANGES = Number(process.env.ROUTE_CHANGES ?? 4);
const RETURNS = Number(process.env.RETURNS ?? 2);
const MOST_GROWTH = 5 * 1024 * 1024;

const MENU: [title: string, page: PageKind, shows: string][] = [
  ['平台活动', 'activity-list', '.ait-table-row'],
  ['所有订单', 'order-list', '.next-table-row'],
];

/** Runs in the world of the content script, before anything that may go wrong: from now on every registration is counted. */
const COUNT_REGISTRATIONS = `(() => {
  const counted = { listeners: 0, observers: 0, intervals: 0 };
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const isOfPage = (target) => target === window || target === document || target === document.documentElement;
  EventTarget.prototype.addEventListener = function (...given) {
    if (isOfPage(this)) counted.listeners += 1;
    return addEventListener.apply(this, given);
  };
  EventTarget.prototype.removeEventListener = function (...given) {
    if (isOfPage(this)) counted.listeners -= 1;
    return removeEventListener.apply(this, given);
  };
  window.addEventListener = EventTarget.prototype.addEventListener;
  document.addEventListener = EventTarget.prototype.addEventListener;
  globalThis.MutationObserver = class extends MutationObserver {
    constructor(heard) {
      super(heard);
      counted.observers += 1;
    }
  };
  const { setInterval, clearInterval } = globalThis;
  globalThis.setInterval = (...given) => ((counted.intervals += 1), setInterval(...given));
  globalThis.clearInterval = (id) => ((counted.intervals -= 1), clearInterval(id));
  globalThis.registrations = counted;
  return 1;
})()`;

async function registrations(page: Page): Promise<unknown> {
  const told = await scene.current.seller.inContentScript(page, 'JSON.stringify(registrations)');
  return JSON.parse(String(told));
}

/** Of the page with all scripts in it, once its garbage is collected: in Firefox all that its tab holds. */
async function heldBytes(page: Page): Promise<number> {
  const { kind, seller } = scene.current;
  if (kind === 'firefox') return Number(await evaluateInBrowser(seller.browser, heldByTab(page.url())));
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Runs in Firefox's own scope: the tab's process collects its garbage and adds up what belongs to the window. */
const heldByTab = (address: string) => `(async () => {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${JSON.stringify(address)});
  const { messageManager } = tab.linkedBrowser;
  const name = 'held-' + Math.random();
  const answer = new Promise((resolve) => messageManager.addMessageListener(name, ({ data }) => resolve(data)));
  const script = \`
    const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    manager.minimizeMemoryUsage(() => {
      const total = {};
      const none = () => ({});
      manager.sizeOfTab(content, none(), none(), none(), none(), none(), none(), total, none(), none());
      sendAsyncMessage('NAME', total.value);
    });\`.replace('NAME', name);
  messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
  return answer;
})()`;

/** As a person clicks, but holding on to no element: what is held here is held in the page. */
async function change({ page, storage }: Walk, turn: number): Promise<void> {
  const [title, kind, shows] = MENU[turn % MENU.length] ?? ['', 'order-list', ''];
  const since = Date.now();
  await page.$eval(`.aside-menu li[title="${title}"] a`, (link) => (link as HTMLElement).click());
  await until('the rows of the page', () =>
    page.evaluate((selector) => document.querySelector(selector) !== null, shows),
  );
  await recorded({ page, storage }, kind, since);
}

const overlays = (page: Page) => page.$$eval(OVERLAY, (found) => found.length);

describe(`a tab in which the route changes ${ROUTE_CHANGES} times`, () => {
  it(
    'has each page read, one line on it, no listener more and no memory held',
    async () => {
      const { kind, seller, storage } = scene.current;
      const since = Date.now();
      const page = await seller.openPage(orderListAddress());
      const walk = { page, storage };
      await recorded(walk, 'order-list', since);
      await page.bringToFront();
      // What is loaded at the first visit of each page stays.
      for (let turn = 0; turn < 2 * MENU.length; turn += 1) await change(walk, turn);
      await seller.inContentScript(page, COUNT_REGISTRATIONS);
      const before = await heldBytes(page);
      const seen = new Set<number>();
      for (let turn = 0; turn < ROUTE_CHANGES; turn += 1) {
        await change(walk, turn);
        await until('the line on the page', () => seller.overlayText(page));
        seen.add(await overlays(page));
      }
      const growth = (await heldBytes(page)) - before;
      console.log(
        `${kind}: ${ROUTE_CHANGES} routes, each read; ${(growth / 2 ** 20).toFixed(2)} MiB more held`,
      );
      expect([...seen]).toEqual([1]);
      expect(await registrations(page)).toEqual({ listeners: 0, observers: 0, intervals: 0 });
      expect(growth).toBeLessThanOrEqual(MOST_GROWTH);
      await page.close();
    },
    60_000 + ROUTE_CHANGES * 10_000,
  );
});

describe(`a tab that goes back and forward ${RETURNS} times between two documents`, () => {
  it(
    'is read wherever it comes back to, by the one script that is there',
    async () => {
      const { kind, seller, storage } = scene.current;
      const page = await seller.openPage(orderListAddress());
      const walk = { page, storage };
      await recorded(walk, 'order-list', 0);
      await page.bringToFront();
      const since = Date.now();
      await page.goto(orderListAddress('', SECOND_CHANNEL), { waitUntil: 'domcontentloaded' });
      await recorded(walk, 'order-list', since, ({ storeId }) => storeId === SECOND_CHANNEL);
      let kept = 0;
      for (let turn = 0; turn < RETURNS; turn += 1) {
        await page.evaluate(() => Object.assign(globalThis, { isKept: true }));
        const before = await page.evaluate(() => location.href);
        await page.evaluate((by) => history.go(by), turn % 2 === 0 ? -1 : 1);
        await until('the other document', async () => (await page.evaluate(() => location.href)) !== before);
        await page.waitForSelector('.next-pagination .next-current');
        kept += Number(await page.evaluate(() => 'isKept' in globalThis));
        // What a page says that was only put away is as old as it: what it shows next is new.
        expect(await turnPage(walk)).toBeDefined();
        expect(await overlays(page)).toBe(1);
      }
      console.log(`${kind}: ${RETURNS} returns, ${kept} of them to a document that was put away, each read`);
      await page.close();
    },
    60_000 + RETURNS * 15_000,
  );
});
