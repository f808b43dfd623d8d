import type { Texts } from './texts.ts';

/** Sentences one after the other: Chinese needs no space between them. */
export function joined(sentences: readonly (string | undefined)[], texts: Texts): string {
  return sentences.filter((sentence) => sentence).join(texts.language === 'en' ? ' ' : '');
}
