/** The overlay's words, in `storage.local` beside the scorecard they speak of. */
import { browser } from 'wxt/browser';
import { canonicalText } from '../domain/canonical-text.ts';
import type { OverlayWords } from '../domain/overlay-words.ts';
import { watchStored } from './watch-stored.ts';

const WORDS = 'overlayWords';

/** Every open page hears of what is written: the same words are not written twice. */
export async function publishWords(words: OverlayWords): Promise<void> {
  if (canonicalText(await readWords()) !== canonicalText(words))
    await browser.storage.local.set({ [WORDS]: words });
}

/** Undefined before the first scorecard. */
export async function readWords(): Promise<OverlayWords | undefined> {
  const stored = await browser.storage.local.get(WORDS);
  return stored[WORDS] as OverlayWords | undefined;
}

/** Calls `listener` at each publication. */
export function watchWords(listener: (words: OverlayWords) => void): void {
  watchStored(WORDS, (stored) => stored !== undefined && listener(stored as OverlayWords));
}
