/** A mark stands beside each order at risk and beside no other, in lists that draw columns twice or use rows again. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { recorded } from '../../scripts/demo/walk.ts';
import { until } from '../../scripts/running/until.ts';
import { figuresAsListed, openOrdersOf } from '../replica/truth/figures.ts';
import { openScene, orderListAddress } from './scene.ts';

const MARK = 'activity-guard-mark';

const scene = openScene();

/** The orders that need a mark: to be shipped, late, or counted as cancelled. */
function atRisk(): Set<string> {
  const { orders } = scene.current.replica.store;
  const now = Date.now();
  const { lateShipment, cancellation } = figuresAsListed(orders, now);
  const open = openOrdersOf(orders, now).map(({ orderId }) => orderId);
  return new Set([...open, ...lateShipment.defectIds, ...cancellation.defectIds]);
}

/** Runs in the page. The number right before each mark, those that are printed, and marks that something lies over. */
function look(mark: string) {
  const idIn = (text: string | null | undefined) => /\d{16}/.exec(text ?? '')?.[0];
  const marks = [...document.querySelectorAll(mark)];
  const isCovered = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return top !== null && top.closest('tr, .ait-table-row') !== element.closest('tr, .ait-table-row');
  };
  return {
    marked: marks.map((each) => idIn(each.previousSibling?.nodeValue)).sort(),
    printed: [...new Set(document.querySelector('#root')?.textContent?.match(/\d{16}/g) ?? [])].sort(),
    covered: marks.filter(isCovered).length,
  };
}

/** Waits until what is printed and at risk is marked, once; nothing else may be marked meanwhile. */
async function marksAreRight(page: Page): Promise<ReturnType<typeof look>> {
  const risky = atRisk();
  return until('the right marks', async () => {
    const seen = await page.evaluate(look, MARK);
    expect(seen.marked.filter((orderId) => !risky.has(orderId ?? ''))).toEqual([]);
    const wanted = seen.printed.filter((orderId) => risky.has(orderId));
    return wanted.length > 0 && wanted.join() === seen.marked.join() && seen;
  });
}

async function turnTo(page: Page, button: string): Promise<void> {
  const before = (await page.evaluate(look, MARK)).printed;
  await page.click(`.next-pagination .next-${button}`);
  await until('other orders', async () => (await page.evaluate(look, MARK)).printed.join() !== before.join());
}

/** Scrolls what the pointer is over, and waits until the rows that came are recorded. */
async function scroll(page: Page, deltaY: number): Promise<void> {
  const since = Date.now();
  await page.mouse.wheel({ deltaY });
  await recorded({ page, storage: scene.current.storage }, 'order-list', since);
}

/** Where the page's own elements stand. */
function places(): string[] {
  const elements = document.querySelectorAll(
    '#root tr, #root td, #root .ait-table-row, #root .ait-table-cell',
  );
  return [...elements].map((element) => JSON.stringify(element.getBoundingClientRect()));
}

describe.each(['locked', 'virtual', 'reused'])('the marks of a list of %s rows', (list) => {
  it('stand beside the orders at risk, on every page that is turned to and after every scroll', async () => {
    const { seller } = scene.current;
    const page = await seller.openPage(orderListAddress(`list=${list}`));
    const first = await marksAreRight(page);
    expect(first.covered).toBe(0);
    await page.click('[data-sort]');
    // As the page is drawn at once, before anything of it was read again.
    const sorted = await page.evaluate(look, MARK);
    expect(sorted.marked.filter((orderId) => !atRisk().has(orderId ?? ''))).toEqual([]);
    await marksAreRight(page);
    await page.click('[data-sort]');
    expect((await marksAreRight(page)).marked).toEqual(first.marked);
    await turnTo(page, 'next');
    await marksAreRight(page);
    await turnTo(page, 'prev');
    expect((await marksAreRight(page)).marked).toEqual(first.marked);
    if (list === 'virtual') {
      const table = await page.waitForSelector('.ait-table-tbody-virtual');
      await table?.hover();
      await scroll(page, 2000);
      await marksAreRight(page);
      await scroll(page, -2000);
      expect((await marksAreRight(page)).marked).toEqual(first.marked);
    }
    await page.close();
  });

  it('move nothing, and leave nothing behind', async () => {
    const { seller, storage } = scene.current;
    const page = await seller.openPage(orderListAddress(`list=${list}`));
    await marksAreRight(page);
    const marked = await page.evaluate(places);
    await storage.saveSettings({ overlay: false });
    await until('no marks', async () => (await page.$(MARK)) === null);
    expect(await page.evaluate(places)).toEqual(marked);
    expect(await page.content()).not.toContain('activity-guard');
    await storage.saveSettings({});
    await marksAreRight(page);
    await page.close();
  });
});
