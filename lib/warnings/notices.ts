/** Desktop notices: each matter once. They carry no buttons, which Firefox refuses; a click opens what to do. */
import { browser } from 'wxt/browser';
import { noticeAgainAt } from '../browser/alarms.ts';
import { openDashboard } from '../browser/open-dashboard.ts';
import { canonicalText } from '../domain/canonical-text.ts';
import { NOTHING_TOLD, type Told } from '../domain/notice.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import { saveSettings } from '../published/settings.ts';
import type { NoticeTexts } from '../text/notice-texts.ts';
import { dueNotices } from './due-notices.ts';
import { noticeHours } from './notice-hours.ts';
import { noticeId, noticePlace } from './notice-place.ts';
import { noticeWords } from './notice-words.ts';

const TOLD = 'told';
const LOCK = 'activity-guard-notices';
const ICON = '/icon/128.png';

/** Tells what is due and has not been told; asks to be woken when something that waits may come. */
export function giveNotice(
  scorecard: Scorecard,
  settings: Settings,
  now: Instant,
  texts: NoticeTexts,
): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const stored = (await browser.storage.local.get(TOLD))[TOLD] as Partial<Told> | undefined;
    const { notices, told } = dueNotices(scorecard, { ...NOTHING_TOLD, ...stored }, settings, now);
    if (settings.notifications !== false) {
      for (const notice of notices) {
        const words = noticeWords(notice, scorecard, now, texts);
        if (words) await show(noticeId(notice), words);
      }
    }
    if (canonicalText(told) !== canonicalText(stored)) await browser.storage.local.set({ [TOLD]: told });
    await noticeAgainAt(noticeHours(settings, now).nextAt);
  });
}

/** What a click on a notice opens. */
export async function openNotice(id: string): Promise<void> {
  await browser.notifications.clear(id);
  const place = noticePlace(id);
  if ('url' in place) {
    await browser.tabs.create({ url: place.url });
    return;
  }
  if (place.storeId !== undefined) await saveSettings({ storeId: place.storeId });
  await openDashboard(place.hash);
}

async function show(id: string, words: { title: string; message: string }): Promise<void> {
  const iconUrl = browser.runtime.getURL(ICON);
  await browser.notifications.create(id, { type: 'basic', iconUrl, ...words });
}
