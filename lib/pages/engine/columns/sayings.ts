import { type Phrase, says } from '../../lexicon.ts';
import { PIECES_A_STEP, type Steps } from '../../steps.ts';
import { type Box, type Layout, type Piece, placeOf } from '../layout/layout.ts';

/** Finds the pieces that are, whole, one of these phrases: each piece of the page is asked once. */
export function* findSayings({ pieces, sayings }: Layout, phrases: readonly Phrase[]): Steps<void> {
  for (const phrase of phrases) {
    const places: number[] = [];
    for (let at = 0; at < pieces.length; at++) {
      if (at % PIECES_A_STEP === 0) yield;
      const { kind, text } = pieces[at] as Piece;
      if (kind === 'text' && says(phrase, text, true)) places.push(at);
    }
    sayings.set(phrase, places);
  }
}

/** Whether any piece inside the box is the phrase, which was looked for. */
export function isSaidIn({ sayings }: Layout, phrase: Phrase, { start, end }: Box): boolean {
  const places = sayings.get(phrase) ?? [];
  const next = places[placeOf(places, (at) => at < start)];
  return next !== undefined && next < end;
}
