/** The way a seller goes through her Seller Center, one step after the page before was recorded. */
import type { Page } from 'puppeteer-core';
import type { PageVisit } from '../../lib/domain/facts.ts';
import type { PageKind } from '../../lib/domain/vocabulary.ts';
import { MAIN_CHANNEL } from '../../tests/replica/model/channels.ts';
import type { ExtensionStorage } from '../browsers/extension-storage.ts';
import type { SellerBrowser } from '../browsers/seller-browser.ts';
import { until } from '../running/until.ts';

export const SELLER_CENTER = 'https://csp.aliexpress.com';
export const ORDER_LIST = '/m_apps/order-manage/orderList';
const PAGE_SIZE = 50;

export interface Walk {
  page: Page;
  storage: ExtensionStorage;
}

/** Waits until the extension has recorded a reading of that kind that is newer than `since` and fits. */
export function recorded(
  { storage }: Walk,
  page: PageKind,
  since: number,
  fits: (visit: PageVisit) => boolean = () => true,
): Promise<PageVisit> {
  return until(`a recorded reading of the ${page} page`, async () => {
    const visits = await storage.visits();
    return visits.findLast(
      (visit) => visit.page === page && Date.parse(visit.readAt) >= since && fits(visit),
    );
  });
}

/** Shows more orders on a page, as she does who wants to be through soon. Resolves to the first page's visit. */
export async function choosePageSize(walk: Walk, size: number): Promise<PageVisit> {
  const { page } = walk;
  const since = Date.now();
  await click(page, '.next-pagination-size-selector .next-select');
  await clickText(page, '.next-overlay-wrapper .next-menu-item', String(size));
  return recorded(walk, 'order-list', since, ({ extent }) => (extent?.rows ?? 0) === size);
}

/** Turns every page of the order list that is left; calls `onPage` with each visit. */
export async function turnAllPages(
  walk: Walk,
  onPage: (visit: PageVisit) => Promise<void> | void,
): Promise<void> {
  for (;;) {
    const visit = await turnPage(walk);
    if (!visit) return;
    await onPage(visit);
  }
}

/** Turns to the next page of the order list; undefined on the last one. */
export async function turnPage(walk: Walk): Promise<PageVisit | undefined> {
  const { page } = walk;
  const current = await page.$eval('.next-pagination .next-current', (button) => Number(button.textContent));
  const next = await page.waitForSelector('.next-pagination .next-next');
  if (!next || (await next.evaluate((button) => (button as HTMLButtonElement).disabled))) return undefined;
  const since = Date.now();
  await next.click();
  return recorded(walk, 'order-list', since, ({ extent }) => extent?.pageIndex === current + 1);
}

/** Opens the detail of the first order on the list that has the status. */
export async function openOrderDetail(walk: Walk, status: string): Promise<PageVisit> {
  const { page } = walk;
  const since = Date.now();
  const row = await page.waitForSelector(
    `xpath///table[contains(@class, "next-table-row")][.//*[contains(@class, "stateText")][text()="${status}"]]`,
  );
  const button = await row?.$('xpath/.//button[.//span[text()="订单详情" or text()="Order detail"]]');
  await button?.click();
  await page.waitForSelector('[class*="orderInfo--address"]');
  return recorded(walk, 'order-detail', since);
}

/** Goes to a page by the menu at the left. */
export async function goByMenu({ page }: Walk, title: string): Promise<void> {
  await click(page, `.aside-menu li[title="${title}"] a`);
}

/** Opens every activity on the list in turn, with its products. */
export async function openActivities(walk: Walk, onPage: (visit: PageVisit) => void): Promise<void> {
  const { page } = walk;
  const since = Date.now();
  await goByMenu(walk, '平台活动');
  await page.waitForSelector('.ait-table-row');
  onPage(await recorded(walk, 'activity-list', since));
  const count = (await page.$$('.ait-table-row')).length;
  for (let place = 0; place < count; place += 1) {
    const openedAt = Date.now();
    await click(page, `.ait-table-row:nth-of-type(${place + 1}) a`);
    await page.waitForSelector('.ait-table-row del');
    onPage(await recorded(walk, 'activity-products', openedAt));
    await page.goBack({ waitUntil: [] });
    await page.waitForSelector('.ait-table-row .ait-tag');
  }
}

async function click(page: Page, selector: string): Promise<void> {
  const element = await page.waitForSelector(selector, { visible: true });
  await element?.click();
}

async function clickText(page: Page, selector: string, text: string): Promise<void> {
  const element = await until(`"${text}" to choose`, async () => {
    for (const each of await page.$$(selector)) {
      if ((await each.evaluate((node) => node.textContent?.trim())) === text) return each;
    }
    return undefined;
  });
  await element.click();
}

/** The whole round: every page of the order list, one order, the activities and their products; back on the list. */
export async function walkSellerCenter(
  seller: SellerBrowser,
  storage: ExtensionStorage,
): Promise<{ page: Page; visits: PageVisit[] }> {
  const visits: PageVisit[] = [];
  const note = (visit: PageVisit) => void visits.push(visit);
  const startedAt = Date.now();
  const page = await seller.openPage(`${SELLER_CENTER}${ORDER_LIST}?channelId=${MAIN_CHANNEL}`);
  const walk = { page, storage };
  note(await recorded(walk, 'order-list', startedAt));
  note(await choosePageSize(walk, PAGE_SIZE));
  await turnAllPages(walk, note);
  note(await openOrderDetail(walk, '交易成功'));
  await openActivities(walk, note);
  const returnedAt = Date.now();
  await goByMenu(walk, '所有订单');
  await page.waitForSelector('.next-table-row');
  note(await recorded(walk, 'order-list', returnedAt));
  return { page, visits };
}
