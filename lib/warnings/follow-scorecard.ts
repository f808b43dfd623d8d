/** What the worker does with every published scorecard: badge, words of the overlay, notices. */
import { browser } from 'wxt/browser';
import type { Scorecard } from '../domain/scorecard.ts';
import { readScorecard } from '../published-scorecard.ts';
import { publishWords } from '../published-words.ts';
import { readSettings } from '../settings.ts';
import { languageOf } from '../text/language-of.ts';
import { noticeTextsFor } from '../text/notice-texts.ts';
import { overlayWords } from '../text/overlay-words.ts';
import { badgeOf, showBadge } from './badge.ts';
import { giveNotice } from './notices.ts';

export async function followScorecard(scorecard?: Scorecard): Promise<void> {
  const now = Date.now();
  const [published, settings] = await Promise.all([scorecard ?? readScorecard(), readSettings()]);
  const texts = noticeTextsFor(languageOf(settings, browser.i18n.getUILanguage()));
  await Promise.all([
    showBadge(badgeOf(published, now, texts)),
    publishWords(overlayWords(published, now, texts)),
    published && giveNotice(published, settings, now, texts),
  ]);
}
