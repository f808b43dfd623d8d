/** Every task without a mouse: what can be pressed is reached by Tab, seen where it stands, and does what it says. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { VIEW_GROUPS } from '../../components/routes.ts';
import { recorded } from '../../scripts/demo/walk.ts';
import { until } from '../../scripts/running/until.ts';
import { openScene, orderListAddress } from './scene.ts';

const scene = openScene();
let dashboard: Page;

const VIEWS = [...Object.values(VIEW_GROUPS).flat(), 'indicator/lateShipment'];
/** More stops than any view has. */
const MOST_STOPS = 250;

interface Stop {
  /** What is wrong with where the focus is. */
  faults: string[];
  /** How much of the view is still to be reached. */
  left: number;
}

type Walk = typeof globalThis & { wanted: Set<Element> };

beforeAll(async () => {
  const { seller, storage } = scene.current;
  const since = Date.now();
  const page = await seller.openPage(orderListAddress());
  await recorded({ page, storage }, 'order-list', since);
  await page.close();
  await storage.saveSettings({ ...(await storage.settings()), language: 'en', demo: true, storeId: 'demo' });
  await until('the demo store', async () => (await storage.scorecard())?.demo !== undefined);
  dashboard = await seller.openExtensionPage('/dashboard.html');
  await dashboard.bringToFront();
  await dashboard.waitForSelector('nav a[href="#overview"]');
});

const isIdle = () => dashboard.$eval('.actions button', (button) => !(button as HTMLButtonElement).disabled);
const message = () => dashboard.$eval('.message', (line) => line.textContent);
const focused = () =>
  dashboard.evaluate(() => {
    const held = document.activeElement;
    return (
      held?.getAttribute('aria-label') ??
      held?.closest('label')?.textContent ??
      held?.textContent ??
      ''
    ).trim();
  });

/** Opens the view by its link in the navigation, which leads into it. */
async function goTo(view: string): Promise<void> {
  await dashboard.$eval(`nav a[href="#${view}"]`, (link) => (link as HTMLElement).focus());
  await dashboard.keyboard.press('Enter');
  await dashboard.waitForSelector(`nav a[href="#${view}"][aria-current]`);
  await until(`the records of ${view}`, () =>
    dashboard.evaluate(() => !document.querySelector('main [aria-busy]')),
  );
  expect(await dashboard.evaluate(() => document.activeElement?.id)).toBe('main');
}

/** Presses Tab until the name of what has the focus begins so. */
async function tabTo(name: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if ((await focused()).startsWith(name)) return;
    await dashboard.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to “${name}”`);
}

/** Runs in the page: notes what of the view Tab must come to, of several radio buttons one, and counts it. */
function noteWanted(): number {
  const found = document.querySelectorAll<HTMLElement>(
    'main :is(a[href], button, input, select, textarea, summary, [tabindex="0"])',
  );
  const wanted = new Set<Element>(
    [...found].filter(
      (each) =>
        !each.matches(':disabled, [tabindex="-1"], input[type="radio"]:not(:checked)') &&
        each.checkVisibility(),
    ),
  );
  (globalThis as Walk).wanted = wanted;
  return wanted.size;
}

/** Runs in the page, once it is scrolled to where the focus is and drawn. */
async function stopHere(): Promise<Stop> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const { wanted } = globalThis as Walk;
  const nameOf = (each: Element) =>
    `${each.tagName} ${(each.getAttribute('aria-label') ?? each.closest('label')?.textContent ?? each.textContent)?.trim().slice(0, 40)}`;
  const held = document.activeElement ?? document.body;
  wanted.delete(held);
  if (!held.closest('main')) {
    const missed = [...wanted].map(nameOf).join(', ');
    return { faults: [`the focus left the view for ${nameOf(held)}, without ${missed}`], left: wanted.size };
  }
  const { left, right, top, bottom } = held.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(held);
  const isRinged = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  // A tall frame is seen by its upper part.
  const at = document.elementFromPoint((left + right) / 2, Math.min(top + 8, (top + bottom) / 2));
  const isSeen = at !== null && (held.contains(at) || at.contains(held));
  const faults = [...(isRinged ? [] : ['no ring']), ...(isSeen ? [] : [`hidden by ${at?.className}`])];
  return { faults: faults.map((fault) => `${nameOf(held)}: ${fault}`), left: wanted.size };
}

describe('by keyboard', () => {
  it.each(VIEWS)('everything of %s is reached, with a ring and in sight', async (view) => {
    await until('the end of the judging', isIdle);
    await goTo(view);
    const faults: string[] = [];
    let left = await dashboard.evaluate(noteWanted);
    for (let stops = 0; left > 0 && faults.length === 0 && stops < MOST_STOPS; stops += 1) {
      await dashboard.keyboard.press('Tab');
      const stop = await dashboard.evaluate(stopHere);
      faults.push(...stop.faults);
      left = stop.left;
    }
    expect(faults).toEqual([]);
    expect(left).toBe(0);
  });

  it('orders are chosen by the space bar and copied by the keys that copy', async () => {
    await goTo('deadlines');
    await tabTo('Select order');
    await dashboard.keyboard.press(' ');
    await dashboard.waitForSelector('xpath///button[.="Copy 1 selected order number"]');
    await dashboard.keyboard.down('Control');
    await dashboard.keyboard.press('c');
    await dashboard.keyboard.up('Control');
    await until('that it was copied', async () => (await message()) === '1 order number copied');
    expect(await focused()).toMatch(/^Select order/);
  });

  it('the button that copies is reached behind the orders', async () => {
    await tabTo('Copy 1 selected order number');
    await dashboard.keyboard.press('Enter');
    await until('the end of the copying', isIdle);
    expect(await message()).toBe('1 order number copied');
    expect(await focused()).toBe('Copy 1 selected order number');
  });

  it('notices are turned off and on again from the same place', async () => {
    await goTo('overview');
    await tabTo('No notices for 8 hours');
    await dashboard.keyboard.press('Enter');
    await until('the other word', async () => (await focused()) === 'Turn notices on');
    await dashboard.keyboard.press('Enter');
    await until('the first word', async () => (await focused()) === 'No notices for 8 hours');
  });

  it('a slider is moved by the arrows, and what follows is computed', async () => {
    await goTo('what-if');
    await tabTo('Ship now (most urgent first)');
    await dashboard.keyboard.press('ArrowRight');
    await until('the figure beside it', async () => (await focused()).endsWith('1 order'));
    expect(await dashboard.evaluate(() => document.activeElement?.getAttribute('aria-valuetext'))).toBe(
      '1 order',
    );
  });

  it('a setting is changed by the space bar', async () => {
    await goTo('settings');
    await tabTo('Desktop notices when something gets worse');
    await dashboard.keyboard.press(' ');
    await until('that it was saved', async () => (await message()) === 'Saved.');
    expect(await focused()).toBe('Desktop notices when something gets worse');
    const { storage } = scene.current;
    expect((await storage.settings()).notifications).toBe(false);
  });

  it('what cannot be undone asks, with the focus on the way back', async () => {
    await goTo('data');
    await tabTo('Erase all records');
    await dashboard.keyboard.press('Enter');
    await until('the question', async () => (await focused()) === 'Cancel');
    await dashboard.keyboard.press('Enter');
    await until('the place before', async () => (await focused()) === 'Erase all records');
  });

  it('the popup is walked from the store to its buttons', async () => {
    const popup = scene.current.storage.page;
    await popup.bringToFront();
    await popup.setViewport({ width: 380, height: 600 });
    const names: string[] = [];
    for (let stops = 0; stops < 40 && names.at(-1) !== 'Restore'; stops += 1) {
      await popup.keyboard.press('Tab');
      names.push(
        await popup.evaluate(
          () =>
            document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        ),
      );
    }
    expect(names).toEqual(
      expect.arrayContaining(['Store', 'Remove the demo store', 'No notices for 8 hours']),
    );
    expect(names.filter((name) => name.startsWith('Copy order number')).length).toBeGreaterThan(0);
    expect(names.slice(-4)).toEqual(['Open dashboard', 'Export report', 'Back up', 'Restore']);
  });
});
