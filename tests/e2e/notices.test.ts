/** What reaches her while she looks elsewhere: badge and desktop notices, once each, in her hours, and where a click leads. */
import { isDeepStrictEqual } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoreCard } from '../../lib/domain/scorecard.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { HOUR, isoOf, SECOND, zoneOf } from '../../lib/domain/time.ts';
import type { Level } from '../../lib/domain/vocabulary.ts';
import { WRITE_LOCK } from '../../lib/write-lock.ts';
import { recorded } from '../../scripts/demo/walk.ts';
import { until } from '../../scripts/running/until.ts';
import { MAIN_CHANNEL as STORE } from '../replica/model/channels.ts';
import { readAt, scorecard, storeCard } from '../support/scorecards.ts';
import { openScene } from './scene.ts';

const scene = openScene();
const OTHER = '990001';
const AWAKE: Settings = { quietHours: { from: 0, to: 0 }, digestHour: 'off' };
/** Long enough to publish and to stop the background meanwhile. */
const SNOOZE = 7 * SECOND;
const BEIJING = 'Asia/Shanghai';

/** A store of that level of late shipment, judged now and not to be judged again while a test runs. */
function card(level: Level, parts: Partial<StoreCard> = {}, readHoursAgo = 0): StoreCard {
  const now = Date.now();
  const budget = { leftOfExisting: 2, leftOfNew: 3, cleanNeeded: null };
  const judged = { storeId: STORE, level, judgedAt: isoOf(now - SECOND), standsUntil: isoOf(now + HOUR) };
  const shown = storeCard({ lateShipment: { level, budget } }, judged);
  return { ...readAt(shown, now - readHoursAgo * HOUR), ...parts };
}

/** The same store, of which one more page is not understood. */
function withPage(
  page: 'reviews' | 'order-list' | 'activity-list',
  level: Level = 'good',
  storeId = STORE,
): StoreCard {
  return card(level, {
    storeId,
    pages: [...card(level).pages, { page, state: 'not-understood', readAt: isoOf(Date.now()), problems: 1 }],
  });
}

async function publish(...cards: StoreCard[]): Promise<void> {
  const { storage } = scene.current;
  const revision = ((await storage.scorecard())?.revision ?? 0) + 1;
  await storage.publish({ ...scorecard(cards), revision, publishedAt: isoOf(Date.now()) });
}

/**
 * Does what changes the settings, and waits for the judgings that follow, two where it woke the background: they would
 * replace what is published next.
 */
async function judgedAfter(act: () => Promise<unknown>): Promise<void> {
  const { storage } = scene.current;
  const before = (await storage.scorecard())?.revision ?? 0;
  await act();
  await until('the judging after it', async () => ((await storage.scorecard())?.revision ?? 0) > before);
  // The other waits for the lock by then.
  await storage.page.evaluate((lock) => navigator.locks.request(lock, async () => undefined), WRITE_LOCK);
}

/** Chromium tells nobody of a value that stays as it was. */
async function choose(settings: Settings): Promise<void> {
  const { storage } = scene.current;
  if (isDeepStrictEqual(await storage.settings(), settings)) return;
  await judgedAfter(() => storage.saveSettings(settings));
}

/** Publishes, waits for that notice, and gives back all that came. What is told in one look comes with it. */
async function noticesUntil(id: string, ...cards: StoreCard[]): Promise<string[]> {
  const { storage } = scene.current;
  await storage.clearNotices();
  await publish(...cards);
  return shownWith(id);
}

function shownWith(id: string): Promise<string[]> {
  return until(`the notice "${id}"`, async () => {
    const shown = await scene.current.storage.notices();
    return shown.includes(id) && shown;
  });
}

async function press(button: string): Promise<void> {
  const { page } = scene.current.storage;
  await page.bringToFront();
  await (await page.waitForSelector(`xpath///button[text()="${button}"]`))?.click();
}

/** The addresses of the extension's own pages in tabs. */
function ownTabs(): Promise<string[]> {
  return scene.current.storage.page.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { extension: { getViews(of: { type: 'tab' }): Window[] } };
    };
    return chrome.extension.getViews({ type: 'tab' }).map(({ location }) => location.href);
  });
}

/** Of a zone whose day is not Beijing's, so that it is the next morning there. */
function zoneOfAnotherDay(): { noticeZone: string; day: string } {
  const dayIn = (zone: string) => zoneOf(zone).dayOf(Date.now());
  const noticeZone =
    dayIn('Pacific/Kiritimati') === dayIn(BEIJING) ? 'Pacific/Pago_Pago' : 'Pacific/Kiritimati';
  return { noticeZone, day: dayIn(noticeZone) };
}

/** Everything is good and known to be: what became worse in the test before is over. */
beforeEach(async () => {
  await choose(AWAKE);
  await publish(card('good'), card('good', { storeId: OTHER }));
  await until('a calm badge', async () => (await scene.current.storage.badge()).text === '');
});

describe('the badge', () => {
  it.each([
    ['near', 0, '3', '#9a6700'],
    ['over', 0, '!1', '#c4500b'],
    ['over', 25, '!1', '#57606a'],
    ['good', 25, '?', '#57606a'],
    ['removal', 25, '×', '#7a0c4e'],
  ] as const)('of a store %s, read %i hours ago, is %s on %s', async (level, hours, text, colour) => {
    await publish(card(level, {}, hours));
    const { storage } = scene.current;
    const badge = await until(`a badge ${text}`, async () => {
      const shown = await storage.badge();
      return shown.text === text && shown.colour === colour && shown;
    });
    expect(badge.title).toContain('\n');
  });
});

describe('a level that worsens', () => {
  it('is told once, whatever worker looks, and again when it is worse', async () => {
    const { seller } = scene.current;
    expect(await noticesUntil(`level ${STORE}`, card('near'))).toEqual([`level ${STORE}`]);
    await seller.stopBackground();
    expect(await noticesUntil(`page ${STORE} reviews`, withPage('reviews', 'near'))).toEqual([
      `page ${STORE} reviews`,
    ]);
    expect(await noticesUntil(`level ${STORE}`, withPage('reviews', 'over'))).toEqual([`level ${STORE}`]);
  });
});

describe('a click', () => {
  it('on a level opens the overview of that store', async () => {
    const { seller, storage } = scene.current;
    await noticesUntil(`level ${STORE}`, card('near'));
    await judgedAfter(() => seller.clickNotice(`level ${STORE}`));
    await until('the overview', async () =>
      (await ownTabs()).includes(`${seller.origin}/dashboard.html#overview`),
    );
    expect(await storage.settings()).toMatchObject({ storeId: STORE });
  });

  it('on a page that was not understood opens that page of that store', async () => {
    const { seller, storage } = scene.current;
    const since = Date.now();
    await noticesUntil(`page ${STORE} order-list`, withPage('order-list'));
    await seller.clickNotice(`page ${STORE} order-list`);
    const visit = await recorded({ page: storage.page, storage }, 'order-list', since);
    expect(visit).toMatchObject({ storeId: STORE, state: 'read' });
    // What is published before it is judged would be replaced by that.
    await until('the judging of it', async () =>
      (await storage.scorecard())?.stores.some(({ pages }) =>
        pages.some(({ readAt }) => readAt === visit.readAt),
      ),
    );
  });
});

describe('in quiet hours', () => {
  it('only the last day is told; what waited is told after them', async () => {
    const now = zoneOf(BEIJING).wallTimeAt(Date.now()).hour;
    await choose({ ...AWAKE, noticeZone: BEIJING, quietHours: { from: now, to: (now + 2) % 24 } });
    const cards = [card('over'), card('finalDay', { storeId: OTHER })];
    expect(await noticesUntil(`level ${OTHER}`, ...cards)).toEqual([`level ${OTHER}`]);
    await choose(AWAKE);
    expect(await noticesUntil(`level ${STORE}`, ...cards)).toEqual([`level ${STORE}`]);
  });
});

describe('a snooze', () => {
  const waiting = withPage('activity-list', 'over');

  it('from the popup silences all but a worse level, until she ends it there', async () => {
    const { storage } = scene.current;
    await publish(card('near'));
    await judgedAfter(() => press('No notices for 8 hours'));
    const until8h = Date.parse((await storage.settings()).snoozedUntil ?? '');
    expect(Math.abs(until8h - Date.now() - 8 * HOUR)).toBeLessThan(60 * SECOND);
    expect(await noticesUntil(`level ${STORE}`, waiting)).toEqual([`level ${STORE}`]);
    await judgedAfter(() => press('Turn notices on'));
    expect(await noticesUntil(`page ${STORE} activity-list`, waiting)).toEqual([
      `page ${STORE} activity-list`,
    ]);
  });

  it('that ends wakes a background that had stopped, and it tells what waited', async () => {
    const { seller, storage } = scene.current;
    const end = Date.now() + SNOOZE;
    await choose({ ...AWAKE, snoozedUntil: isoOf(end) });
    expect(await noticesUntil(`level ${STORE}`, waiting)).toEqual([`level ${STORE}`]);
    await storage.clearNotices();
    await seller.stopBackground();
    expect(Date.now()).toBeLessThan(end);
    expect(await shownWith(`page ${STORE} activity-list`)).toEqual([`page ${STORE} activity-list`]);
    expect(Date.now()).toBeGreaterThanOrEqual(end);
  });
});

describe('the digest', () => {
  it('says what waited in one, once a morning', async () => {
    const { seller, storage } = scene.current;
    const { noticeZone, day } = zoneOfAnotherDay();
    // While snoozed no digest comes: so the one of that day finds what is published here.
    await choose({ ...AWAKE, noticeZone, digestHour: 0, snoozedUntil: isoOf(Date.now() + SNOOZE) });
    await storage.clearNotices();
    await publish(withPage('reviews'), withPage('reviews', 'good', OTHER));
    expect(await shownWith(`digest ${day}`)).toEqual([`digest ${day}`]);
    await seller.stopBackground();
    expect(await noticesUntil(`level ${STORE}`, withPage('reviews', 'over'))).toEqual([`level ${STORE}`]);
  });
});
