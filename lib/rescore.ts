/** Facts in, scorecard out: judges the stores and publishes what follows. */
import { judgeAgainAt } from './alarms.ts';
import type { Scorecard, StoreCard } from './domain/scorecard.ts';
import { type Instant, isoOf } from './domain/time.ts';
import { judgedDemo } from './judging/judged-demo.ts';
import { type JudgedRows, judgedRows } from './judging/judged-rows.ts';
import { rulesNow } from './judging/rules-now.ts';
import type { Judgeable, Rules } from './judging/state-keeping.ts';
import { publishScorecard, readScorecard } from './published-scorecard.ts';
import { readStoreRows, type StoreRows } from './store/read-store-rows.ts';
import type { Recorded } from './store/record-changes.ts';
import { readRevision } from './store/revision.ts';
import { storeIds } from './store/store-ids.ts';
import { STORAGE_TROUBLES, type TroubleKind, without } from './troubles.ts';

export interface RescoreOptions {
  /** The one store whose facts changed; the cards of the others stand as published. */
  only?: string;
  /** Troubles that ended. */
  over?: readonly TroubleKind[];
  /** As read already. */
  rules?: Rules;
  /** The scorecard that stands, as read already. */
  previous?: Scorecard | undefined;
  /** What was recorded just now. */
  recorded?: Recorded;
  /** Stores of these that were judged already, at the same instant and by the same rules. */
  judged?: ReadonlyMap<string, JudgedRows>;
}

/**
 * Judges and publishes; returns what was judged of each store. Throws what judging throws: then the last scorecard
 * stands. Call under the write lock.
 */
export async function rescore(
  now: Instant,
  { only, over = [], recorded, judged: inHand, ...read }: RescoreOptions = {},
): Promise<Map<string, Judgeable>> {
  const [rules, previous, revision] = await Promise.all([
    read.rules ?? rulesNow(),
    'previous' in read ? read.previous : readScorecard(),
    recorded?.revision ?? readRevision(),
  ]);
  const { pack, settings } = rules;
  const judged = new Map<string, Judgeable>();
  const stores: StoreCard[] = [];
  const changes: Instant[] = [];
  const shown = await storesToShow(only, previous?.stores);
  const standing = new Map(previous?.stores.map((card) => [card.storeId, card]));
  const isToJudge = (storeId: string) => only === undefined || storeId === only || !standing.has(storeId);
  const rows = await rowsOfAll(shown.filter(isToJudge), recorded);
  for (const storeId of shown) {
    const rowsOfStore = rows.get(storeId);
    const card = standing.get(storeId);
    if (!rowsOfStore) {
      if (card) stores.push(card);
      continue;
    }
    const { store, changesAt, ...judgement } =
      inHand?.get(storeId) ?? (await judgedRows(rowsOfStore, rules, now));
    judged.set(storeId, store);
    stores.push(judgement.card);
    if (changesAt !== undefined) changes.push(changesAt);
  }
  const { id, version, zone, deadlineStepHours: stepHours } = pack;
  const troubles = without(previous?.troubles ?? [], ['judging-failed', ...STORAGE_TROUBLES, ...over]);
  const demo = judgedDemo(settings, now, pack).demo?.card;
  await Promise.all([
    publishScorecard(
      {
        publishedAt: isoOf(now),
        rulePack: { id, version, zone, stepHours },
        stores,
        ...(demo && { demo }),
        troubles,
      },
      revision,
      previous,
    ),
    judgeAgainAt(changes.length > 0 ? Math.min(...changes) : undefined, now),
  ]);
  return judged;
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

/** All of them, sorted. After a page only the one it was of can be new: the others were published before. */
async function storesToShow(
  only: string | undefined,
  published: readonly StoreCard[] | undefined,
): Promise<string[]> {
  if (only === undefined || published === undefined) return storeIds();
  return [...new Set([...published.map(({ storeId }) => storeId), only])].sort();
}
