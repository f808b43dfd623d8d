/** What a page that cannot be read looks like to her: named, and without a figure taken from it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Order } from '../../lib/domain/facts.ts';
import type { PageState } from '../../lib/domain/vocabulary.ts';
import { until } from '../../scripts/running/until.ts';
import { ordersIn } from '../support/stored-rows.ts';
import { openScene, orderListAddress } from './scene.ts';

const scene = openScene();

async function readIfThere(file: string): Promise<string | undefined> {
  return existsSync(file) ? readFileSync(file, 'utf8') || undefined : undefined;
}

/** Goes backwards from the top of the page, where the overlay comes first, and presses what is reached. */
async function pressFromTheEnd(page: Page, steps: number): Promise<void> {
  await page.bringToFront();
  await page.keyboard.down('Shift');
  for (let back = 0; back < steps; back += 1) await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Enter');
}

/** Opens the order list in that state and waits until the overlay says it and `isKept` holds. */
async function overlaySays(
  words: RegExp,
  { hash = '', channelId }: { hash?: string; channelId?: null },
  isKept: () => Promise<boolean>,
): Promise<void> {
  const { seller } = scene.current;
  const page = await seller.openPage(orderListAddress(hash, channelId));
  await until(`an overlay that says ${words}`, async () =>
    words.test((await seller.overlayText(page)) ?? ''),
  );
  // What the page shows at once reaches the background a moment later; a page closed before that takes it along.
  await until('what the background keeps of it', isKept);
  await page.close();
}

const hasVisit = async (state: PageState) =>
  (await scene.current.storage.visits()).some((visit) => visit.state === state);

const hasTrouble = async (kind: string) =>
  Boolean((await scene.current.storage.scorecard())?.troubles.some((trouble) => trouble.kind === kind));

const orderCount = async () => (await ordersIn(scene.current.storage)).length;

describe('a page that yields nothing', () => {
  it.each([
    ['signed-out', 'signed-out', /asks to sign in/],
    ['challenge', 'challenge', /asks for verification/],
    ['strange', 'not-understood', /was not understood: no figures were taken from it/],
  ] as const)('%s is named on the page and leaves no order', async (hash, state, words) => {
    await overlaySays(words, { hash: `state=${hash}` }, () => hasVisit(state));
    expect(await orderCount()).toBe(0);
  });

  it('gives its structure away without what it says, when she asks for it', async () => {
    const { seller, downloads } = scene.current;
    const page = await seller.openPage(orderListAddress('state=strange'));
    await until('the button', async () => /Save page structure/.test((await seller.overlayText(page)) ?? ''));
    const orderId = await page.evaluate(() => /\b\d{16}\b/.exec(document.body.textContent)?.[0] ?? 'none');
    // The overlay's cross, its bell, and the button.
    await pressFromTheEnd(page, 3);
    const skeleton = await until('the saved structure', () =>
      readIfThere(join(downloads, 'activity-guard-structure-order-list.html')),
    );
    expect(skeleton).toContain('9{');
    expect(skeleton).not.toContain(orderId);
    expect(skeleton).not.toMatch(/\d{5}/);
    await page.close();
  });

  it('is named in the popup too', async () => {
    const { page } = scene.current.storage;
    await until('the popup to name it', () =>
      page.evaluate(() => /was not understood/.test(document.body.textContent)),
    );
  });

  it('says nothing of rows that are still loading', async () => {
    const { seller } = scene.current;
    const page = await seller.openPage(orderListAddress('state=loading'));
    await page.waitForSelector('.ait-skeleton');
    await until('an overlay', () => seller.overlayText(page));
    expect(await orderCount()).toBe(0);
    await page.close();
  });

  it('names no store: it says so and records it for none', async () => {
    await overlaySays(/names no store/, { channelId: null }, () => hasTrouble('no-store'));
    expect(await orderCount()).toBe(0);
  });
});

describe('the line on a page', () => {
  it('folded by keyboard stays so on the next page, until it is opened again', async () => {
    const { seller } = scene.current;
    const hasWords = (page: Page) => async () => Boolean(await seller.overlayText(page));
    const isShape = (page: Page) => async () => (await seller.overlayText(page)) === '';
    const first = await seller.openPage(orderListAddress());
    await until('the line', hasWords(first));
    // The cross, the bell, and the shape that folds.
    await pressFromTheEnd(first, 3);
    await until('the shape alone', isShape(first));
    await first.close();
    const next = await seller.openPage(orderListAddress());
    await until('the shape alone on the next page', isShape(next));
    await pressFromTheEnd(next, 1);
    await until('the line again', hasWords(next));
    await next.close();
  });
});

describe('a page that can be read again', () => {
  it('is recorded, and its badge asks no more than there is to ask', async () => {
    const { seller, storage } = scene.current;
    await seller.openPage(orderListAddress());
    await until('the orders of the first page', async () => (await orderCount()) === 20);
    expect((await storage.badge()).text).toBe('?');
  });

  it('is read in English as in Chinese', async () => {
    const { seller, storage } = scene.current;
    const before = await ordersIn(storage);
    const since = Date.now();
    await seller.openPage(orderListAddress('lang=en'));
    await until('a reading of the English page', async () =>
      (await storage.visits()).some((visit) => Date.parse(visit.readAt) > since && visit.state === 'read'),
    );
    const after = await ordersIn(storage);
    expect(after.map(essence)).toEqual(before.map(essence));
  });
});

function essence({ orderId, createdAt, paidAt, status, lines, shipments }: Order) {
  const numbers = shipments?.map(({ trackingNumber, uploadedAt }) => ({ trackingNumber, uploadedAt }));
  return { orderId, createdAt, paidAt, status, lines, numbers };
}
