/** The card of every store as of now: kept as it was published where it still stands, taken over, or judged anew. */
import type { Scorecard, StoreCard } from '../domain/scorecard.ts';
import type { Instant } from '../domain/time.ts';
import type { Premises } from '../published/scorecard.ts';
import { stands } from '../published/standing.ts';
import { readStoreRows, type StoreRows } from '../store/read-store-rows.ts';
import type { Recorded } from '../store/record-changes.ts';
import { storeIds } from '../store/store-ids.ts';
import type { JudgedCards } from './judged-cards.ts';
import { type JudgedRows, judgedRows } from './judged-rows.ts';
import type { Rules } from './state-keeping.ts';

/** What spares reading or judging. */
export interface CardSources {
  /** The one store that a page was of; the cards of others, where nothing of them was recorded, stay as published. */
  only?: string;
  /** Nothing but time has passed: cards that stand stay as published. */
  isTimeAlone?: boolean;
  /** What was recorded just now. */
  recorded?: Recorded;
  /** Stores of these that were judged already, at the same instant and by the same rules. */
  judged?: ReadonlyMap<string, JudgedRows>;
  /** Judged elsewhere: taken where they follow from the facts and rules of now. */
  cards?: JudgedCards | undefined;
}

/** What the cards follow from now, and what was published before. */
export interface Ground {
  rules: Rules;
  premises: Premises;
  previous: Scorecard | undefined;
  /** The facts that the cards before followed from are gone. */
  isLost: boolean;
  /** As the cards before: their facts; their rules and settings. */
  isSameFacts: boolean;
  isSameRules: boolean;
  sources: CardSources;
}

export interface CardsNow {
  /** Of every store, by store id. */
  cards: StoreCard[];
  /** Those of the stores that were judged for it. */
  judged: ReadonlyMap<string, JudgedRows>;
}

/** Throws what reading and judging throw. Call under the write lock. */
export async function cardsNow(ground: Ground, now: Instant): Promise<CardsNow> {
  const { rules, sources } = ground;
  const shown = await storesToShow(ground);
  const spared = sparedCards(ground, now);
  const toJudge = shown.filter((storeId) => !spared.has(storeId));
  const judged = new Map<string, JudgedRows>();
  for (const rows of await rowsOf(toJudge, sources.recorded)) {
    const { storeId } = rows.store;
    judged.set(storeId, sources.judged?.get(storeId) ?? (await judgedRows(rows, rules, now)));
  }
  const cards = shown.flatMap((storeId) => judged.get(storeId)?.card ?? spared.get(storeId) ?? []);
  return { cards, judged };
}

/** All of them, sorted. After a page only the one it was of can be new, as time passes none: the others are published. */
async function storesToShow({ previous, isSameFacts, sources }: Ground): Promise<string[]> {
  const { only, isTimeAlone } = sources;
  const isNoOtherNew = only !== undefined || (isTimeAlone && isSameFacts);
  if (!previous || !isNoOtherNew) return storeIds();
  const published = previous.stores.map(({ storeId }) => storeId);
  return [...new Set([...published, ...(only === undefined ? [] : [only])])].sort();
}

/** The cards that need no judging here. */
function sparedCards(ground: Ground, now: Instant): Map<string, StoreCard> {
  const { previous, premises, sources } = ground;
  const kept = previous?.stores.filter((card) => isToStay(card, ground, now)) ?? [];
  const elsewhere = sources.cards;
  const isOfNow = elsewhere?.rules === premises.rules && elsewhere.factsRevision === premises.factsRevision;
  return new Map([...kept, ...(isOfNow ? elsewhere.cards : [])].map((card) => [card.storeId, card]));
}

function isToStay(card: StoreCard, { isSameFacts, isSameRules, sources }: Ground, now: Instant): boolean {
  const { only, isTimeAlone, recorded } = sources;
  if (!isSameRules || recorded?.changed.includes(card.storeId)) return false;
  if (only !== undefined) return card.storeId !== only;
  return isTimeAlone === true && isSameFacts && stands(card, now);
}

/** As they were just recorded, or as they are stored. */
async function rowsOf(storeIds: readonly string[], recorded: Recorded | undefined): Promise<StoreRows[]> {
  const inHand = storeIds.flatMap((storeId) => recorded?.stores.get(storeId) ?? []);
  const unread = storeIds.filter((storeId) => !recorded?.stores.has(storeId));
  return unread.length > 0 ? [...inHand, ...(await readStoreRows(unread))] : inHand;
}
