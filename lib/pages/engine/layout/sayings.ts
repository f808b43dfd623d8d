import { says } from '../../lexicon.ts';
import { isNumber } from '../../values/text.ts';

/** Phrases that say themselves what they state, wherever they stand: each text of a page is asked once for them. */
const SAYINGS = ['closedBecause', 'shipCountdown'] as const;
export type Saying = (typeof SAYINGS)[number];

/** Those of them that the text is, whole. */
export function sayingsIn(text: string): readonly Saying[] {
  return isNumber(text) ? NONE : SAYINGS.filter((saying) => says(saying, text, true));
}
const NONE: readonly Saying[] = [];
