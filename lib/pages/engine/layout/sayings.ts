import { says } from '../../lexicon.ts';
import { type Box, type Layout, placeOf } from './layout.ts';

/** Phrases that say themselves what they state, wherever they stand: each text of a page is asked once for them. */
const SAYINGS = ['closedBecause', 'shipCountdown'] as const;
export type Saying = (typeof SAYINGS)[number];

/** Those of them that the text is, whole. */
export function sayingsIn(text: string): readonly Saying[] {
  return SAYINGS.filter((saying) => says(saying, text, true));
}

/** Whether any piece inside the box is the phrase. */
export function isSaidIn({ sayings }: Layout, saying: Saying, { start, end }: Box): boolean {
  const places = sayings[saying];
  const next = places[placeOf(places, (at) => at < start)];
  return next !== undefined && next < end;
}
