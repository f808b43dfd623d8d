/** Nothing leaves the machine: no request comes from the extension, and the page makes no more than without it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ORDER_LIST, recorded } from '../../scripts/demo/walk.ts';
import { ROOT } from '../../scripts/running/process.ts';
import { MAIN_CHANNEL } from '../replica/model/channels.ts';
import { recordRequests } from './requests.ts';
import { openScene, orderListAddress } from './scene.ts';

const scene = openScene();
let tellRequests: Awaited<ReturnType<typeof recordRequests>>;

beforeAll(async () => {
  tellRequests = await recordRequests(scene.current);
});

/** What the server was asked for while that ran, host apart, in no order. */
async function askedDuring(run: () => Promise<unknown>): Promise<string[]> {
  const { visits } = scene.current.replica;
  const before = visits.length;
  await run();
  return visits
    .slice(before)
    .map(({ url }) => url)
    .sort();
}

/** The pictures are what a page asks for last. */
async function picturesShow(page: Page): Promise<void> {
  await page.waitForSelector('.next-table-row img');
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
}

describe('the network', () => {
  it('hears no more from the page with the extension than without', async () => {
    const { replica, seller, storage } = scene.current;
    const bare = await askedDuring(async () => {
      const page = await seller.openPage(
        `https://127.0.0.1:${replica.port}${ORDER_LIST}?channelId=${MAIN_CHANNEL}`,
      );
      await picturesShow(page);
    });
    const watched = await askedDuring(async () => {
      const since = Date.now();
      const page = await seller.openPage(orderListAddress());
      await recorded({ page, storage }, 'order-list', since);
      await picturesShow(page);
    });
    expect(bare.length).toBeGreaterThan(0);
    expect(watched).toEqual(bare);
  });

  it('cannot be reached from a page of the extension', async () => {
    const { storage, kind } = scene.current;
    const asked = await askedDuring(async () => {
      const answer = await storage.page.evaluate(
        (address) => fetch(address).then(String, String),
        orderListAddress(),
      );
      expect(answer).toMatch(/Failed to fetch|NetworkError/);
    });
    expect(asked).toEqual([]);
    const manifest = readFileSync(join(ROOT, '.output', `${kind}-mv3`, 'manifest.json'), 'utf8');
    expect(JSON.parse(manifest).content_security_policy.extension_pages).toContain("connect-src 'none'");
  });

  it("bears no request of the extension in the browser's own record", async () => {
    const requests = await tellRequests();
    expect(requests.filter(({ url }) => url.includes('/replica/orders')).length).toBeGreaterThan(0);
    const ours = requests.filter(
      ({ url, by }) => by.includes('-extension://') && /^(https?|wss?):/.test(url),
    );
    expect(ours).toEqual([]);
  });
});
