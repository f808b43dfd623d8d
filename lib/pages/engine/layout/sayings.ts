import { says } from '../../lexicon.ts';

/** Phrases that say themselves what they state, wherever they stand: each text of a page is asked once for them. */
const SAYINGS = ['closedBecause', 'shipCountdown'] as const;
export type Saying = (typeof SAYINGS)[number];

/** Those of them that the text is, whole. */
export function sayingsIn(text: string): readonly Saying[] {
  return SAYINGS.filter((saying) => says(saying, text, true));
}
