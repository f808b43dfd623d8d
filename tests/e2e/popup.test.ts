/** What a glance gets: verdict, meters, the first deadline and how old it all is in 380 × 600 px, in the real browser and every language. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scorecard, StoreCard } from '../../lib/domain/scorecard.ts';
import { LANGUAGES, type Language } from '../../lib/domain/settings.ts';
import { HOUR } from '../../lib/domain/time.ts';
import { until } from '../../scripts/running/until.ts';
import { NOW } from '../gallery/indicator-cards.ts';
import { SCENARIOS } from '../gallery/scenarios.ts';
import { scorecard as scorecardOf, storeCard } from '../support/scorecards.ts';
import { openScene } from './scene.ts';

const scene = openScene();
const POPUP = { width: 380, height: 600 };

interface Measures {
  /** Of what must be seen without scrolling, what is not, and by how many pixels. */
  outOfSight: string[];
  width: number;
  height: number;
  meters: number;
  ages: number;
}

/** The scorecard as if it were judged now, so that it is as fresh in the browser as it was made. */
function asOfNow(scorecard: Scorecard): Scorecard {
  const moved = Date.now() - NOW;
  const text = JSON.stringify(scorecard).replace(/"(\d{4}-\d\d-\d\dT[\d:.]+Z)"/g, (_, iso: string) =>
    JSON.stringify(new Date(Date.parse(iso) + moved).toISOString()),
  );
  return JSON.parse(text) as Scorecard;
}

async function measure(name: string, scorecard: Scorecard): Promise<Measures> {
  const { page, publish } = scene.current.storage;
  await page.evaluate((marker) => {
    document.body.dataset.shown = '';
    new MutationObserver((_, observer) => {
      document.body.dataset.shown = marker;
      observer.disconnect();
    }).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
  }, name);
  await publish(asOfNow(scorecard));
  await until('the popup drawn', () =>
    page.evaluate((marker) => document.body.dataset.shown === marker, name),
  );
  // A frame later everything is laid out.
  return page.evaluate(
    () =>
      new Promise<Measures>((done) =>
        requestAnimationFrame(() => {
          const main = document.querySelector('main');
          const bottom = main?.getBoundingClientRect().bottom ?? 0;
          const wanted = [
            ...document.querySelectorAll('.verdict, .meter, .deadlines li:first-child, .freshness'),
          ];
          done({
            outOfSight: wanted
              .map((each) => ({
                each,
                below: Math.ceil(
                  each.getBoundingClientRect().bottom - (main?.contains(each) ? bottom : innerHeight),
                ),
              }))
              .filter(({ below }) => below > 0)
              .map(({ each, below }) => `${each.className || 'first deadline'}: ${below} px`),
            width: document.documentElement.scrollWidth,
            height: document.querySelector('.popup')?.getBoundingClientRect().height ?? 0,
            meters: document.querySelectorAll('.meter').length,
            ages: document.querySelectorAll('.freshness').length,
          });
        }),
      ),
  );
}

async function speak(language: Language): Promise<void> {
  const { storage } = scene.current;
  const before = (await storage.scorecard())?.revision ?? 0;
  await storage.saveSettings({ language, storeId: 'demo' });
  // The background judges anew after a change; what is shown next must not be overwritten by that.
  await until(
    'the judging after the change',
    async () => ((await storage.scorecard())?.revision ?? 0) > before,
  );
  await until(`the popup in ${language}`, () =>
    storage.page.evaluate((wanted) => document.documentElement.lang === wanted, language),
  );
}

beforeAll(async () => {
  const { page } = scene.current.storage;
  await page.bringToFront();
  await page.setViewport(POPUP);
});

afterAll(async () => {
  await scene.current?.storage.saveSettings({});
});

const scenarios = Object.entries(SCENARIOS).flatMap(([name, scorecard]) =>
  scorecard ? [[name, scorecard] as const] : [],
);

/** A store with one order to ship within the hour. */
function withOrder(storeId: string, orderId: string): StoreCard {
  const deadlineAt = new Date(NOW + HOUR).toISOString();
  const deadlines = [{ orderId, deadlineAt, step: 'lastCall' as const }];
  // A background that wakes meanwhile must not judge it.
  const standing = { judgedAt: new Date(NOW).toISOString(), standsUntil: deadlineAt };
  return storeCard({}, { storeId, deadlines, openOrderCount: 1, ...standing });
}

/** What a paste by keyboard gives, into a field that stands there for it. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.documentElement.append(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  const text = await until('what was copied', () =>
    page.$eval('textarea', ({ value }) => value || undefined),
  );
  await page.$eval('textarea', (field) => field.remove());
  return text;
}

describe('the popup of two stores', () => {
  it('copies an order number whole, and says so beside the orders of that store alone', async () => {
    const { page, publish, settings, scorecard } = scene.current.storage;
    await until('the first judging', scorecard);
    const cards = [withOrder('111', '8155125692188852'), withOrder('222', '3031223440413830')];
    await publish(asOfNow(scorecardOf(cards)));
    await (await page.waitForSelector('[aria-label="Copy order number 8155125692188852"]'))?.click();
    await page.waitForSelector('xpath///p[text()="8155125692188852 copied"]');
    expect(await pasted(page)).toBe('8155125692188852');
    await page.select('[aria-label="Store"]', '222');
    await until('the judging after it', async () => (await scorecard())?.stores.length === 0);
    expect(await settings()).toMatchObject({ storeId: '222' });
    await publish({ ...asOfNow(scorecardOf(cards)), revision: 9 });
    await page.waitForSelector('[aria-label="Copy order number 3031223440413830"]');
    expect(await page.$('xpath///p[contains(., "copied")]')).toBeNull();
  });
});

describe.each(LANGUAGES)('the popup in %s', (language) => {
  it('shows verdict, meters, the first deadline and its own age without scrolling, whatever stands there', async () => {
    await speak(language);
    const found: string[] = [];
    let tallest = 0;
    for (const [name, scorecard] of scenarios) {
      const measures = await measure(name, scorecard);
      expect(measures).toMatchObject({ meters: 4, ages: 1 });
      tallest = Math.max(tallest, measures.height);
      found.push(...measures.outOfSight.map((what) => `${name}: ${what}`));
      if (measures.width > POPUP.width) found.push(`${name}: ${measures.width} px wide`);
      if (measures.height > POPUP.height) found.push(`${name}: ${measures.height} px high`);
    }
    console.log(
      `${scene.current.kind} ${language}: ${scenarios.length} scenarios, at most ${tallest} px high`,
    );
    expect(found).toEqual([]);
  });
});
