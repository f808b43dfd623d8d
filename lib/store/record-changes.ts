/** Facts and what is derived from them, changed together: both are on disk, or neither is. */
import type { Order } from '../domain/facts.ts';
import type { StateKeeper, StoreChanges } from '../domain/store-changes.ts';
import type { PageKind } from '../domain/vocabulary.ts';
import { changesOf, storesChanged } from './changes.ts';
import type { EntryLists } from './entry-lists.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import { forgetStateIn, habitsIn, keepIn, stateIn } from './judgements.ts';
import { activities } from './kinds/activities.ts';
import type { Stamp } from './merge/stamps.ts';
import { isChanged, type MergeCounts, type Merged, mergeEntries } from './merge-entries.ts';
import { rowsOf } from './rows-of-store.ts';
import type { Tables } from './tables.ts';

export interface Recorded {
  counts: MergeCounts;
  /** Every order that the entries speak of, as it is stored now. */
  orders: Order[];
}

/** Merges the entries, and lets the keeper bring the state of each store up to them. */
export function recordChanges<State>(
  lists: EntryLists,
  fallback: Stamp,
  keeper: StateKeeper<State>,
): Promise<Recorded> {
  return inOneTransaction(async (tables) => {
    const merged = await mergeEntries(tables, lists, fallback);
    for (const storeId of await storesChanged(tables, merged.rows))
      await bringUp(tables, storeId, merged, keeper);
    return { counts: merged.counts, orders: merged.rows.orders.map(({ after }) => after) };
  });
}

async function bringUp<State>(
  tables: Tables,
  storeId: string,
  { rows }: Merged,
  keeper: StateKeeper<State>,
): Promise<void> {
  const state = (await stateIn(tables, storeId)) as State | undefined;
  if (state === undefined) return;
  // An earlier visit told anew is no visit more: what it proved cannot be taken out.
  const isRetold = rows.pageVisits.some((row) => row.before !== undefined && isChanged(row));
  const changes = isRetold ? undefined : await changesOf(tables, storeId, rows, keeper.awaited(state));
  const next = changes && (await advanced(tables, storeId, state, changes, keeper));
  if (next) await keepIn(tables, storeId, next);
  else await forgetStateIn(tables, storeId);
}

async function advanced<State>(
  tables: Tables,
  storeId: string,
  state: State,
  changes: StoreChanges,
  keeper: StateKeeper<State>,
) {
  const pages = [...new Set(changes.visits.map(({ page }): PageKind => page))];
  const habits = pages.length > 0 ? await habitsIn(tables, storeId, pages) : {};
  const known = await rowsOf(tables.entries(activities), storeId);
  return keeper.advanced({ state, habits }, changes, known);
}
