import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshExtension } from '../../tests/support/extension.ts';
import { JUDGED_AT, scorecard, storeCard } from '../../tests/support/scorecards.ts';
import { NEXT_NOTICE } from '../browser/alarms.ts';
import type { Trouble } from '../domain/scorecard.ts';
import { HOUR, instantOfIso, isoOf } from '../domain/time.ts';
import { readSettings } from '../published/settings.ts';
import { noticeTextsFor } from '../text/notice-texts.ts';
import { noticeWords } from './notice-words.ts';
import { giveNotice, openNotice } from './notices.ts';

/** 02:30 in Beijing. */
const NOW = instantOfIso(JUDGED_AT);
const texts = noticeTextsFor('en');
const awake = { quietHours: { from: 0, to: 0 } };
const over = storeCard({ lateShipment: { level: 'over', rate: 0.213 } }, { level: 'over', name: 'Sunny' });

function shown() {
  return vi.spyOn(fakeBrowser.notifications, 'create').mockClear();
}

beforeEach(freshExtension);

describe('a notice', () => {
  it('names the store and says the verdict, once, whatever worker looks', async () => {
    const created = shown();
    await giveNotice(scorecard([over]), awake, NOW, texts);
    await giveNotice(scorecard([over]), awake, NOW + 1, texts);
    expect(created).toHaveBeenCalledTimes(1);
    expect(created).toHaveBeenCalledWith(
      'level 244176',
      expect.objectContaining({
        title: 'Activity Guard · Sunny',
        message: expect.stringMatching(/Late shipment rate 21\.3/),
      }),
    );
    expect(created.mock.calls[0]?.[1]).not.toHaveProperty('buttons');
  });

  it('tells what to do about orders at a step', async () => {
    const created = shown();
    const deadlines = [
      { orderId: '8155125692188852', deadlineAt: isoOf(NOW + 3 * HOUR), step: 'lastCall' as const },
    ];
    const card = { ...storeCard(), deadlines, steps: { note: 7, act: 7, lastCall: 6 } };
    await giveNotice(scorecard([card]), awake, NOW, texts);
    expect(created.mock.calls[0]?.[1]).toMatchObject({
      message:
        '6 orders are unshipped 66 hours after creation, the first due today 05:30 Beijing. Open the dashboard, copy the numbers, ship these first.',
    });
  });

  it('is not shown where she wants none, and not made up for later', async () => {
    const created = shown();
    await giveNotice(scorecard([over]), { ...awake, notifications: false }, NOW, texts);
    await giveNotice(scorecard([over]), awake, NOW + 1, texts);
    expect(created).not.toHaveBeenCalled();
  });

  it('that waits for the morning has an alarm to wake the worker', async () => {
    const created = shown();
    await giveNotice(scorecard([over]), {}, NOW, texts);
    expect(created).not.toHaveBeenCalled();
    expect((await fakeBrowser.alarms.get(NEXT_NOTICE))?.scheduledTime).toBe(
      instantOfIso('2026-03-11T00:00:00.000Z'),
    );
  });

  it('of the morning says all that needs her in one', async () => {
    const created = shown();
    await giveNotice(scorecard([storeCard()]), {}, NOW - 24 * HOUR, texts);
    const upcoming = {
      activityId: '6',
      phase: 'upcoming' as const,
      risk: 'near' as const,
      because: [],
      undecided: [],
      firedAt: null,
    };
    const card = { ...over, activities: [upcoming], steps: { note: 3, act: 2, lastCall: 0 } };
    await giveNotice(scorecard([card]), {}, instantOfIso('2026-03-11T00:00:00.000Z'), texts);
    expect(created).toHaveBeenCalledTimes(1);
    expect(created.mock.calls[0]?.[0]).toBe('digest 2026-03-11');
    const { title, message } = (created.mock.calls[0] ?? [])[1] as unknown as Record<string, string>;
    expect(title).toBe('Activity Guard · this morning');
    expect(message).toMatch(/Late shipment rate 21\.3/);
    expect(message).toContain('2 orders are unshipped 54 hours after creation.');
    expect(message).toContain('1 activity would start at risk.');
  });

  it('of the morning calls nothing calm beside what keeps us from knowing', () => {
    const card = { ...storeCard(), steps: { note: 3, act: 2, lastCall: 0 } };
    const messageWith = (troubles: Trouble[]) =>
      noticeWords({ kind: 'digest', day: '2026-03-11' }, scorecard([card], troubles), NOW, texts)?.message;
    expect(messageWith([])).toMatch(/^All 4 are OK/);
    expect(messageWith([{ kind: 'rules-not-today', at: JUDGED_AT, effectiveTo: '2026-03-09' }])).toMatch(
      /^As last known: All 4 are OK/,
    );
  });
});

describe('a click on a notice', () => {
  it.each([
    ['level 244176', /dashboard\.html#overview$/],
    ['steps 244176 act', /dashboard\.html#deadlines$/],
    ['clock 244176 ticket 5', /dashboard\.html#activities$/],
    ['digest 2026-03-11', /dashboard\.html#overview$/],
    ['page 244176 reviews', /dashboard\.html#coverage$/],
    ['page 244176 order-list changed', /dashboard\.html#coverage$/],
    ['page 244176 order-list', /^https:\/\/csp\.aliexpress\.com\/.*orderList\?channelId=244176$/],
    ['stale 244176', /^https:\/\/csp\.aliexpress\.com\/.*orderList\?channelId=244176$/],
  ])('of %s opens the right page', async (id, address) => {
    fakeBrowser.notifications.clear = async () => true;
    const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockClear();
    await openNotice(id);
    expect(opened).toHaveBeenCalledWith({ url: expect.stringMatching(address) });
  });

  it('shows the store it is about', async () => {
    fakeBrowser.notifications.clear = async () => true;
    await openNotice('steps 244176 act');
    expect(await readSettings()).toMatchObject({ storeId: '244176' });
  });
});
