/** Sends made-up readings from the content script of a page, by the hundred, and keeps the accounts. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { ExtensionStorage } from '../../scripts/browsers/extension-storage.ts';
import type { SellerBrowser } from '../../scripts/browsers/seller-browser.ts';
import { until } from '../../scripts/running/until.ts';
import { bundled } from '../support/bundle.ts';
import { ordersIn } from '../support/stored-rows.ts';
import { orderListAddress } from './scene.ts';
import type { SendingLedger, SendingPlan } from './sending.page.ts';
import { ORDERS_OF_A_READING } from './sent-orders.ts';

export interface Sending {
  page: Page;
  ledger(): Promise<SendingLedger>;
}

/** A page of the Seller Center that shows nothing to read, with our content script ready on it. */
export async function openSender(seller: SellerBrowser): Promise<Page> {
  const page = await seller.openPage(orderListAddress('state=loading'));
  await page.bringToFront();
  const script = await bundled('e2e/sending.page.ts');
  // Our script is there a moment after its page.
  await until('the content script', () =>
    seller.inContentScript(page, `${script}; 1`).then((one) => one === 1),
  );
  return page;
}

/** Begins to send from the page, by default one of its own. */
export async function beginSending(
  seller: SellerBrowser,
  plan: SendingPlan,
  sender?: Page,
): Promise<Sending> {
  const page = sender ?? (await openSender(seller));
  const run = (expression: string) => seller.inContentScript(page, expression);
  await run(`sendingTrial.begin(${JSON.stringify(JSON.stringify(plan))}); 0`);
  return {
    page,
    ledger: async () => JSON.parse(String(await run('sendingTrial.ledger()'))) as SendingLedger,
  };
}

/** Sends from a page for about so long, and until something was acknowledged. Resolves to the names of what was. */
export async function sendFor(seller: SellerBrowser, plan: SendingPlan, livesMs: number): Promise<string[]> {
  const sending = await beginSending(seller, plan);
  const end = performance.now() + livesMs * (0.5 + Math.random());
  let last = await sending.ledger();
  while (performance.now() < end || last.acked.length === 0) {
    last = await sending.ledger();
    await wait(5);
  }
  return last.acked;
}

/**
 * What is stored must be what was acknowledged: nothing of it missing, nothing twice, no reading in part. Returns how
 * many readings are stored.
 */
export async function expectWhole(storage: ExtensionStorage, acked: readonly string[]): Promise<number> {
  const visits = (await storage.visits()).filter(({ state }) => state === 'read');
  const stored = visits.flatMap(({ readingId }) => readingId ?? []);
  expect(acked.filter((readingId) => !stored.includes(readingId))).toEqual([]);
  expect(new Set(stored).size).toBe(stored.length);
  const orders = await ordersIn(storage);
  expect(orders).toHaveLength(stored.length * ORDERS_OF_A_READING);
  return stored.length;
}
