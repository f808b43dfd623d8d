/** What the worker does with every published scorecard: badge, words of the overlay, notices. */
import { browser } from 'wxt/browser';
import { lastOnly } from '../domain/last-only.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import { readScorecard } from '../published/scorecard.ts';
import { readSettings } from '../published/settings.ts';
import { publishWords } from '../published/words.ts';
import { languageOf } from '../text/language-of.ts';
import { noticeTextsFor } from '../text/notice-texts.ts';
import { overlayWords } from '../text/overlay-words.ts';
import { badgeOf, showBadge } from './badge.ts';
import { giveNotice } from './notices.ts';

const inTurn = lastOnly();

/**
 * Of the given scorecard, or of the one that stands. One after the other: what was begun with an older one must not end
 * last. Never rejects.
 */
export function followScorecard(scorecard?: Scorecard): Promise<void> {
  return inTurn(() => follow(scorecard).catch(sayFailure));
}

async function follow(scorecard: Scorecard | undefined): Promise<void> {
  const now = Date.now();
  const [published, settings] = await Promise.all([scorecard ?? readScorecard(), readSettings()]);
  const texts = noticeTextsFor(languageOf(settings, browser.i18n.getUILanguage()));
  await Promise.all([
    showBadge(badgeOf(published, now, texts)).catch(sayFailure),
    publishWords(overlayWords(published, now, texts)).catch(sayFailure),
    published && giveNotice(published, settings, now, texts).catch(sayFailure),
  ]);
}

function sayFailure(error: unknown): void {
  console.error('Activity Guard could not show what was judged', error);
}
