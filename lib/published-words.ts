/** The overlay's words, in `storage.local` beside the scorecard they speak of. */
import { browser } from 'wxt/browser';
import type { OverlayWords } from './domain/overlay-words.ts';

const WORDS = 'overlayWords';

export async function publishWords(words: OverlayWords): Promise<void> {
  await browser.storage.local.set({ [WORDS]: words });
}

/** Undefined before the first scorecard. */
export async function readWords(): Promise<OverlayWords | undefined> {
  const stored = await browser.storage.local.get(WORDS);
  return stored[WORDS] as OverlayWords | undefined;
}

/** Calls `listener` at each publication until the returned function is called. */
export function watchWords(listener: (words: OverlayWords) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const published = area === 'local' ? changes[WORDS]?.newValue : undefined;
    if (published) listener(published as OverlayWords);
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
