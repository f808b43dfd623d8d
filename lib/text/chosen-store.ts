import { DEMO_STORE_ID } from '../domain/demo-store-id.ts';
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

/** Its judged records; absent while they are being read. */
export function judgedStoreOf<Store extends { card: StoreCard }>(
  judged: { stores: readonly Store[]; demo?: Store } | undefined,
  storeId: string | undefined,
): Store | undefined {
  if (judged?.demo && storeId === DEMO_STORE_ID) return judged.demo;
  return judged?.stores.find(({ card }) => card.storeId === storeId);
}
