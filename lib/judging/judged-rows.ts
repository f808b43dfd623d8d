/** Stores judged from the rows that are kept of them. */
import type { StoreCard } from '../domain/scorecard.ts';
import type { Instant } from '../domain/time.ts';
import type { StoreRows } from '../store/read-store-rows.ts';
import { judgedCard } from './judged-store.ts';
import { type Judgeable, judgeable, judgeableAtOnce, type Rules } from './state-keeping.ts';

/** A store with the card that follows. */
export interface JudgedRows {
  store: Judgeable;
  card: StoreCard;
}

/** Call under the write lock, with rows as they stand. */
export async function judgedRows(rows: StoreRows, rules: Rules, now: Instant): Promise<JudgedRows> {
  return withCard(await judgeable(rows, rules, now), rules, now);
}

/** Of the stores whose kept state is true; none where judging fails: then it will fail again, where that is told. */
export function judgedAtOnce(
  stores: ReadonlyMap<string, StoreRows>,
  rules: Rules,
  now: Instant,
): Map<string, JudgedRows> {
  const judged = new Map<string, JudgedRows>();
  try {
    for (const [storeId, rows] of stores) {
      const store = judgeableAtOnce(rows, rules, now);
      if (store) judged.set(storeId, withCard(store, rules, now));
    }
  } catch {
    judged.clear();
  }
  return judged;
}

function withCard(store: Judgeable, { settings, pack }: Rules, now: Instant): JudgedRows {
  return { store, card: judgedCard(store, settings, now, pack) };
}
