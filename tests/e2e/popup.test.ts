/** What a glance gets: verdict, meters and the first deadline in 380 × 600 px, in the real browser and every language. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scorecard } from '../../lib/domain/scorecard.ts';
import { LANGUAGES, type Language } from '../../lib/domain/settings.ts';
import { until } from '../../scripts/until.ts';
import { NOW } from '../gallery/indicator-cards.ts';
import { SCENARIOS } from '../gallery/scenarios.ts';
import { openScene } from './scene.ts';

const scene = openScene();
const POPUP = { width: 380, height: 600 };

interface Measures {
  /** Of what must be seen without scrolling, what is not, and by how many pixels. */
  outOfSight: string[];
  width: number;
  height: number;
  meters: number;
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
  const { page } = scene.current.storage;
  await page.evaluate(
    async (value, marker) => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', StorageApi>;
      document.body.dataset.shown = '';
      new MutationObserver((_, observer) => {
        document.body.dataset.shown = marker;
        observer.disconnect();
      }).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
      await (browser ?? chrome).storage.local.set({ scorecard: JSON.stringify(value) });
    },
    asOfNow(scorecard),
    name,
  );
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
          const wanted = [...document.querySelectorAll('.verdict, .meter, .deadlines li:first-child')];
          done({
            outOfSight: wanted
              .map((each) => ({ each, below: Math.ceil(each.getBoundingClientRect().bottom - bottom) }))
              .filter(({ below }) => below > 0)
              .map(({ each, below }) => `${each.className || 'first deadline'}: ${below} px`),
            width: document.documentElement.scrollWidth,
            height: document.querySelector('.popup')?.getBoundingClientRect().height ?? 0,
            meters: document.querySelectorAll('.meter').length,
          });
        }),
      ),
  );
}

interface StorageApi {
  storage: { local: { set(values: object): Promise<void> } };
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

describe.each(LANGUAGES)('the popup in %s', (language) => {
  it('shows verdict, meters and the first deadline without scrolling, whatever stands there', async () => {
    await speak(language);
    const found: string[] = [];
    let tallest = 0;
    for (const [name, scorecard] of scenarios) {
      const measures = await measure(name, scorecard);
      expect(measures.meters).toBe(4);
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
