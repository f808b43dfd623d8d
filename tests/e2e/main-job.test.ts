/** The main job: she pages through her orders, and badge, popup and overlay come to tell the truth. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoreCard } from '../../lib/domain/scorecard.ts';
import { choosePageSize, recorded, turnPage } from '../../scripts/demo/walk.ts';
import { until } from '../../scripts/running/until.ts';
import { NOTES } from '../replica/model/buyers.ts';
import { MAIN_CHANNEL } from '../replica/model/channels.ts';
import { asListed } from '../replica/truth/as-listed.ts';
import { figuresAsListed, openOrdersOf } from '../replica/truth/figures.ts';
import { ordersIn } from '../support/stored-rows.ts';
import { byId, printedOrders } from './printed-order.ts';
import { openScene, orderListAddress } from './scene.ts';

const scene = openScene();
const PAGE_SIZE = 100;
let seen: { page: Page; pages: number; badgeBefore: string; overlayBefore: string };

/** The store's card once it follows from the newest page that was recorded. */
function judgedCard(): Promise<StoreCard> {
  const { storage } = scene.current;
  return until('a card that follows from the newest page', async () => {
    const newest = (await storage.visits()).at(-1)?.readAt;
    const card = (await storage.scorecard())?.stores.find(({ storeId }) => storeId === MAIN_CHANNEL);
    return card?.pages.some(({ readAt }) => readAt === newest) && card;
  });
}

/** Every page of the list, with the background stopped before each step. */
async function pageThrough(size: number): Promise<typeof seen> {
  const { seller, storage } = scene.current;
  const since = Date.now();
  const page = await seller.openPage(orderListAddress());
  const walk = { page, storage };
  await recorded(walk, 'order-list', since);
  const overlayBefore = await until('an overlay with words', () => seller.overlayText(page));
  const badgeBefore = (await storage.badge()).text;
  await seller.stopBackground();
  await choosePageSize(walk, size);
  let pages = 1;
  for (;;) {
    await seller.stopBackground();
    if (!(await turnPage(walk))) return { page, pages, badgeBefore, overlayBefore };
    pages += 1;
  }
}

async function expectTruth(): Promise<StoreCard> {
  const card = await judgedCard();
  const truth = figuresAsListed(scene.current.replica.store.orders, Date.parse(card.judgedAt));
  for (const id of ['lateShipment', 'cancellation'] as const) {
    const { eligible, defects, rate } = truth[id];
    expect(card.indicators.find((indicator) => indicator.id === id)).toMatchObject({
      eligible,
      defects,
      rate,
    });
  }
  return card;
}

describe('paging through the order list', () => {
  beforeAll(async () => {
    // A notice must come at whatever hour this runs.
    await scene.current.storage.saveSettings({ quietHours: { from: 0, to: 0 } });
    seen = await pageThrough(PAGE_SIZE);
  });

  it('loses no page although the background is stopped before each', () => {
    expect(seen.pages).toBe(Math.ceil(scene.current.replica.store.orders.length / PAGE_SIZE));
  });

  it('records every order exactly as the list prints it, for its store', async () => {
    const rows = await ordersIn(scene.current.storage);
    expect(printedOrders(rows)).toEqual(byId(scene.current.replica.store.orders.map(asListed)));
    expect(new Set(rows.map(({ storeId }) => storeId))).toEqual(new Set([MAIN_CHANNEL]));
  });

  it('judges late shipment and cancellation as the rules do', async () => {
    const { indicators } = await expectTruth();
    const levels = indicators.map(({ id, level }) => [id, level]);
    expect(levels).toContainEqual(['lateShipment', 'near']);
    expect(levels).toContainEqual(['cancellation', 'good']);
  });

  it('lists the open orders with the soonest deadline first', async () => {
    const { deadlines, openOrderCount, judgedAt } = await judgedCard();
    const open = openOrdersOf(scene.current.replica.store.orders, Date.parse(judgedAt));
    expect(openOrderCount).toBe(open.length);
    expect(deadlines.map(({ orderId }) => orderId)).toEqual(
      open.slice(0, deadlines.length).map(({ orderId }) => orderId),
    );
  });

  it('changes the badge from not knowing to the orders that are left', async () => {
    const { indicators } = await judgedCard();
    const budget = indicators.find(({ id }) => id === 'lateShipment')?.budget;
    expect(seen.badgeBefore).toBe('?');
    const badge = await until('a badge with a number', async () => {
      const { text } = await scene.current.storage.badge();
      return /^\d+$/.test(text) && text;
    });
    // The limit may be crossed by orders already counted, or by new ones: the badge says one of the two.
    expect([budget?.leftOfExisting, budget?.leftOfNew]).toContain(Number(badge));
  });

  it('tells her once on her desktop that it became worse', async () => {
    await until('a notice', async () =>
      (await scene.current.storage.notices()).includes(`level ${MAIN_CHANNEL}`),
    );
    const levels = (await scene.current.storage.notices()).filter((id) => id.startsWith('level '));
    expect(levels).toHaveLength(1);
  });

  it('fills the meter in the popup, under its name', async () => {
    const { page } = scene.current.storage;
    await until('the rate of the card in the meter', async () => {
      const { indicators } = await judgedCard();
      const rate = indicators.find(({ id }) => id === 'lateShipment')?.rate ?? 0;
      // A whole percentage has no decimal there.
      const percent = Number((rate * 100).toFixed(1));
      const meter = `[role="meter"][aria-label="Late shipment rate"][aria-valuenow="${percent}"]`;
      return (await page.$(meter)) !== null;
    });
    const names = await page.$$eval('[role="meter"]', (meters) => meters.map((meter) => meter.ariaLabel));
    expect(names).toEqual([
      'Cancellation rate',
      'Late shipment rate',
      'Logistics anomaly rate',
      'Negative review rate',
    ]);
    expect(await page.$eval('[role="status"]', (line) => line.textContent)).toMatch(/Late shipment rate/);
  });

  it('changes what the overlay says', async () => {
    const { seller } = scene.current;
    expect(seen.overlayBefore).not.toMatch(/Late shipment rate/);
    await until('the verdict on the page', async () =>
      /Late shipment rate \d+\.\d\s%/.test((await seller.overlayText(seen.page)) ?? ''),
    );
  });

  it('keeps nothing that a buyer wrote or is', async () => {
    const { storage, replica } = scene.current;
    const tables = ['orders', 'parcels', 'pageVisits'];
    const kept = JSON.stringify([await Promise.all(tables.map(storage.rows)), await storage.scorecard()]);
    const personal = [...NOTES, ...replica.store.orders.map(({ buyer }) => buyer.name)];
    expect(kept).toContain(replica.store.orders[0]?.orderId);
    expect(personal.filter((text) => kept.includes(text))).toEqual([]);
  });

  it('adds nothing when she goes through the list again', async () => {
    const { storage } = scene.current;
    const before = printedOrders(await ordersIn(storage));
    await pageThrough(PAGE_SIZE);
    expect(printedOrders(await ordersIn(storage))).toEqual(before);
    await expectTruth();
  });
});
