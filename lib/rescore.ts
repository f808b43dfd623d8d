/** Facts in, scorecard out: judges the stores and publishes what follows. */
import { judgeAgainAt } from './alarms.ts';
import type { StoreCard } from './domain/scorecard.ts';
import { type Instant, instantOfIso, isoOf } from './domain/time.ts';
import type { JudgedCards } from './judging/judged-cards.ts';
import { demoCard } from './judging/judged-demo.ts';
import { type JudgedRows, judgedRows } from './judging/judged-rows.ts';
import { type RulesAndPublished, rulesAndPublished } from './judging/rules-now.ts';
import { type Judgeable, textOfRules } from './judging/state-keeping.ts';
import { copyChoices } from './mending/choices-copy.ts';
import { mendLosses } from './mending/mend-losses.ts';
import { publishScorecard } from './published/scorecard.ts';
import { JUDGING_TROUBLES, stands } from './published/standing.ts';
import { isMadeGood, type TroubleKind, withLoss, without } from './published/troubles.ts';
import { readStoreRows, type StoreRows } from './store/read-store-rows.ts';
import type { Recorded } from './store/record-changes.ts';
import { readRevision } from './store/revision.ts';
import { storeIds } from './store/store-ids.ts';

export interface RescoreOptions {
  /** The one store that a page was of; the cards of others, where nothing of them was recorded, stay as published. */
  only?: string;
  /** Nothing but time has passed: cards that stand stay as published. */
  isTimeAlone?: boolean;
  /** Troubles that ended. */
  over?: readonly TroubleKind[];
  /** As read already under the write lock. */
  known?: RulesAndPublished;
  /** Of the facts, read under the same lock. */
  revision?: number;
  /** What was recorded just now. */
  recorded?: Recorded;
  /** Stores of these that were judged already, at the same instant and by the same rules. */
  judged?: ReadonlyMap<string, JudgedRows>;
  /** Judged elsewhere: taken where they follow from the facts and rules of now. */
  cards?: JudgedCards | undefined;
}

/**
 * Judges and publishes; returns what was judged of each store. Throws what judging throws: then the last scorecard
 * stands. Call under the write lock.
 */
export async function rescore(
  now: Instant,
  {
    only,
    isTimeAlone = false,
    over = [],
    known,
    revision: revisionRead,
    recorded: given,
    judged: inHand,
    cards,
  }: RescoreOptions = {},
): Promise<Map<string, Judgeable>> {
  const [read, before] = await Promise.all([
    known ?? rulesAndPublished(),
    given?.revisionBefore ?? revisionRead ?? readRevision(),
  ]);
  const { rules, published, isLost, isChanged } = await mendLosses(read, before);
  const recorded = isChanged ? undefined : given;
  const revision = isChanged ? await readRevision() : (given?.revision ?? before);
  const { pack, settings } = rules;
  const basis = { factsRevision: revision, rules: textOfRules(rules) };
  const previous = published.scorecard;
  const isSameRules = published.basis?.rules === basis.rules;
  const isSameFacts = published.basis?.factsRevision === revision;
  const judged = new Map<string, Judgeable>();
  const stores: StoreCard[] = [];
  // Of facts that are lost no card may stand.
  const isPublishedOfAll = !isChanged && (only !== undefined || (isTimeAlone && isSameFacts));
  const shown = await storesToShow(only, isPublishedOfAll ? previous?.stores : undefined);
  const standing = new Map(previous?.stores.map((card) => [card.storeId, card]));
  const isCarded = cards?.rules === basis.rules && cards.factsRevision === revision;
  const ready = new Map(isCarded ? cards.cards.map((card) => [card.storeId, card]) : []);
  const isToStay = (storeId: string) => {
    const card = standing.get(storeId);
    if (!card || isChanged || !isSameRules || recorded?.changed.includes(storeId)) return false;
    return only === undefined ? isTimeAlone && isSameFacts && stands(card, now) : storeId !== only;
  };
  const rows = await rowsOfAll(
    shown.filter((storeId) => !ready.has(storeId) && !isToStay(storeId)),
    recorded,
  );
  for (const storeId of shown) {
    const rowsOfStore = rows.get(storeId);
    const card = ready.get(storeId) ?? standing.get(storeId);
    if (!rowsOfStore) {
      if (card) stores.push(card);
      continue;
    }
    const judgement =
      (isChanged ? undefined : inHand?.get(storeId)) ?? (await judgedRows(rowsOfStore, rules, now));
    judged.set(storeId, judgement.store);
    stores.push(judgement.card);
  }
  const { id, version, zone, deadlineStepHours: stepHours } = pack;
  const said = without(previous?.troubles ?? [], JUDGING_TROUBLES);
  const standingTroubles = isLost ? withLoss(said, previous?.stores ?? [], now) : said;
  const troubles = without(standingTroubles, over).filter((trouble) => !isMadeGood(trouble, stores));
  if (rules.areOwnUnreadable) troubles.push({ kind: 'rules-unreadable', at: isoOf(now) });
  await Promise.all([
    publishScorecard(
      {
        publishedAt: isoOf(now),
        rulePack: { id, version, zone, stepHours },
        stores,
        ...demoCard(settings, now, pack),
        troubles,
      },
      basis,
      previous,
    ),
    judgeAgainAt(nextChange(stores, now), now),
  ]);
  if (!isSameRules) await copyChoices();
  return judged;
}

/** When the first of the cards stands no longer. */
function nextChange(cards: readonly StoreCard[], now: Instant): Instant | undefined {
  const ends = cards.flatMap(({ standsUntil }) => (standsUntil ? instantOfIso(standsUntil) : []));
  const ahead = ends.filter((at) => at > now);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

/** As they were just recorded, or as they are stored. */
async function rowsOfAll(
  storeIds: readonly string[],
  recorded: Recorded | undefined,
): Promise<Map<string, StoreRows>> {
  const rows = new Map(recorded?.stores);
  const unread = storeIds.filter((storeId) => !rows.has(storeId));
  const read = unread.length > 0 ? await readStoreRows(unread) : [];
  for (const each of read) rows.set(each.store.storeId, each);
  return rows;
}

/** All of them, sorted. After a page only the one it was of can be new, as time passes none: the others are published. */
async function storesToShow(
  only: string | undefined,
  published: readonly StoreCard[] | undefined,
): Promise<string[]> {
  if (published === undefined) return storeIds();
  return [
    ...new Set([...published.map(({ storeId }) => storeId), ...(only === undefined ? [] : [only])]),
  ].sort();
}
