/** Facts and what is derived from them, changed together: both are on disk, or neither is. */
import type { Order } from '../domain/facts.ts';
import type { Habits, StateKeeper, StoreChanges } from '../domain/store-changes.ts';
import type { PageKind } from '../domain/vocabulary.ts';
import { changesOf, storesChanged } from './changes.ts';
import type { EntryLists } from './entry-lists.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import { forgetStateIn, habitsIn, keepIn, stateIn } from './judgements.ts';
import { activities } from './kinds/activities.ts';
import { stores } from './kinds/stores.ts';
import type { Stamp } from './merge/stamps.ts';
import { isChanged, type MergeCounts, type Merged, mergeEntries } from './merge-entries.ts';
import type { StoreRows } from './read-store-rows.ts';
import { revisionIn } from './revision.ts';
import { rowsOf } from './rows-of-store.ts';
import type { Tables } from './tables.ts';

export interface Recorded {
  counts: MergeCounts;
  /** Every order that the entries speak of, as it is stored now. */
  orders: Order[];
  /** The stores whose state was brought up, as they stand now. */
  stores: Map<string, StoreRows>;
  /** Of the facts, after the changes. */
  revision: number;
}

/** Merges the entries, and lets the keeper bring the state of each store up to them. */
export function recordChanges<State>(
  lists: EntryLists,
  fallback: Stamp,
  keeper: StateKeeper<State>,
): Promise<Recorded> {
  return inOneTransaction(async (tables) => {
    const merged = await mergeEntries(tables, lists, fallback);
    const kept = new Map<string, StoreRows>();
    for (const storeId of await storesChanged(tables, merged.rows)) {
      const rows = await bringUp(tables, storeId, merged, keeper);
      if (rows) kept.set(storeId, rows);
    }
    const orders = merged.rows.orders.map(({ after }) => after);
    return { counts: merged.counts, orders, stores: kept, revision: await revisionIn(tables) };
  });
}

/** Undefined where the state is to be made anew. */
async function bringUp<State>(
  tables: Tables,
  storeId: string,
  { rows }: Merged,
  keeper: StateKeeper<State>,
): Promise<StoreRows | undefined> {
  const state = (await stateIn(tables, storeId)) as State | undefined;
  if (state === undefined) return undefined;
  const known = await rowsOf(tables.entries(activities), storeId);
  // An earlier visit told anew is no visit more: what it proved cannot be taken out.
  const isRetold = rows.pageVisits.some((row) => row.before !== undefined && isChanged(row));
  const changes = isRetold ? undefined : await changesOf(tables, storeId, rows, keeper.awaited(state));
  const habits = changes ? await habitsOf(tables, storeId, changes) : {};
  const next = changes && keeper.advanced({ state, habits }, changes, known);
  if (!next) {
    await forgetStateIn(tables, storeId);
    return undefined;
  }
  await keepIn(tables, storeId, next);
  const store = await tables.entries(stores).get([storeId]);
  return { state: next.state, store: store ?? { storeId }, activities: known };
}

async function habitsOf(tables: Tables, storeId: string, { visits }: StoreChanges): Promise<Habits> {
  const pages = [...new Set(visits.map(({ page }): PageKind => page))];
  return pages.length > 0 ? habitsIn(tables, storeId, pages) : {};
}
