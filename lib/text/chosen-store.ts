import type { StoreCard } from '../domain/scorecard.ts';
import { LEVELS } from '../domain/vocabulary.ts';

/** The store the seller chose; else the one at worst, and of those the first. */
export function chosenStore(cards: readonly StoreCard[], storeId: string | undefined): StoreCard | undefined {
  return (
    cards.find((card) => card.storeId === storeId) ??
    [...cards].sort((one, other) => LEVELS.indexOf(other.level) - LEVELS.indexOf(one.level))[0]
  );
}
