/** The stores that a change may touch, as they are before it, with what they are judged beside. */
import type { Activity } from '../domain/facts.ts';
import type { Habits } from '../domain/store-changes.ts';
import type { PageKind } from '../domain/vocabulary.ts';
import type { EntryLists } from './entry-lists.ts';
import type { HeldStates } from './held-states.ts';
import { habitsIn } from './judgements.ts';
import { ALL_KINDS } from './kinds/all-kinds.ts';
import { isChanged, type MergedRows } from './merged-rows.ts';
import { NO_STORE } from './parcels.ts';
import { type StoreRows, storeRowsIn } from './read-store-rows.ts';
import type { Tables } from './tables.ts';

export interface StoreBefore extends StoreRows {
  /** Of the kinds of pages that are visited. */
  habits: Habits;
  /** There are parcels of no stated store, which may be of its orders. */
  hasSharedParcels: boolean;
}

/** Every store that an entry names, once. */
export function storesNamedIn(lists: EntryLists): string[] {
  const { trackingEvents = [], pageVisits = [] } = lists;
  const entries = [...ALL_KINDS.map(({ table }) => lists[table] ?? []), trackingEvents, pageVisits];
  const named = entries.flatMap((list: readonly { storeId?: string }[]) =>
    list.map(({ storeId = NO_STORE }) => storeId),
  );
  return [...new Set(named)].filter((storeId) => storeId !== NO_STORE);
}

/** By their ids; `held`: states at hand, which are not read. */
export async function storesBefore(
  tables: Tables,
  storeIds: readonly string[],
  lists: EntryLists,
  held?: HeldStates,
): Promise<Map<string, StoreBefore>> {
  if (storeIds.length === 0) return new Map();
  const hasShared = tables.parcels.hasAnyOf(NO_STORE);
  const stores = storeIds.map(async (storeId): Promise<[string, StoreBefore]> => {
    const visits = lists.pageVisits?.filter((visit) => visit.storeId === storeId) ?? [];
    const pages = [...new Set(visits.map(({ page }): PageKind => page))];
    const [rows, habits, hasSharedParcels] = await Promise.all([
      storeRowsIn(tables, storeId, held?.byStore.get(storeId)),
      pages.length > 0 ? habitsIn(tables, storeId, pages) : {},
      hasShared,
    ]);
    return [storeId, { ...rows, habits, hasSharedParcels }];
  });
  return new Map(await Promise.all(stores));
}

/** The rows of the store as they stand after the changes, in the order of their keys. */
export function rowsAfter(
  { store, activities }: StoreRows,
  rows: MergedRows,
): Pick<StoreRows, 'store' | 'activities'> {
  const { storeId } = store;
  const changed = rows.activities.filter((row) => isChanged(row) && row.after.storeId === storeId);
  const byId = new Map(activities.map((activity): [string, Activity] => [activity.activityId, activity]));
  for (const { after } of changed) byId.set(after.activityId, after);
  return {
    store: rows.stores.find(({ after }) => after.storeId === storeId)?.after ?? store,
    activities: [...byId.values()].sort((a, b) => (a.activityId < b.activityId ? -1 : 1)),
  };
}
