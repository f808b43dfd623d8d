/** `Cancelled by` `Buyer`, `Indicator` `Cancellation rate`: words that are labels elsewhere, and the answer here. */
import { isVocabulary, wordOf } from '../../lexicon.ts';
import { FIGURES } from '../figure-names.ts';
import type { Piece } from './layout.ts';

/** Whether the piece is a word of the vocabulary that the label asks for, or the name of a figure where it asks for one. */
export function isAnswer(concept: string | undefined, piece: Piece | undefined): boolean {
  if (concept === undefined || piece?.label === undefined) return false;
  if (concept === 'indicator') return FIGURES.has(piece.label);
  return isVocabulary(concept) && wordOf(concept, piece.text) !== undefined;
}
