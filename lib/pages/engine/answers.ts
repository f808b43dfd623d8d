/** `Cancelled by` `Buyer`: a word that is a label elsewhere, and is the answer here. */
import { isVocabulary, wordOf } from '../lexicon.ts';
import type { Piece } from './layout.ts';

/** Whether the piece is a word of the vocabulary that the label asks for. */
export function isAnswer(concept: string | undefined, piece: Piece | undefined): boolean {
  return (
    concept !== undefined &&
    piece?.label !== undefined &&
    isVocabulary(concept) &&
    wordOf(concept, piece.text) !== undefined
  );
}
