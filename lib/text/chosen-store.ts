import type { Scorecard, StoreCard } from '../domain/scorecard.ts';
import { LEVELS } from '../domain/vocabulary.ts';

/** Every store a seller can look at: her own, and the made-up one last. */
export function shownStores(scorecard: Scorecard | undefined): StoreCard[] {
  if (!scorecard) return [];
  return [...scorecard.stores, ...(scorecard.demo ? [scorecard.demo] : [])];
}

/** The store the seller chose; else her own at worst, and of those the first; the made-up one where she has none. */
export function chosenStore(
  scorecard: Scorecard | undefined,
  storeId: string | undefined,
): StoreCard | undefined {
  const own = [...(scorecard?.stores ?? [])];
  return (
    shownStores(scorecard).find((card) => card.storeId === storeId) ??
    own.sort((one, other) => LEVELS.indexOf(other.level) - LEVELS.indexOf(one.level))[0] ??
    scorecard?.demo
  );
}
