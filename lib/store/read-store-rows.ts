/** The few rows of a store that a judgement asks for beside its state. */
import type { Activity, Store } from '../domain/facts.ts';
import { inOneView } from './in-one-transaction.ts';
import { stateIn } from './judgements.ts';
import { activities } from './kinds/activities.ts';
import { stores } from './kinds/stores.ts';
import type { Tables } from './tables.ts';

export interface StoreRows {
  /** Undefined where it is to be made. */
  state: unknown;
  store: Store;
  activities: readonly Activity[];
}

/** Of several stores at once: each wait for the database is a round trip. */
export function readStoreRows(storeIds: readonly string[]): Promise<StoreRows[]> {
  return inOneView((tables) => Promise.all(storeIds.map((storeId) => storeRowsIn(tables, storeId))));
}

/** The same inside a transaction that is already open; `held`: the state, where it is at hand. */
export async function storeRowsIn(tables: Tables, storeId: string, held?: unknown): Promise<StoreRows> {
  const [state, store, known] = await Promise.all([
    held ?? stateIn(tables, storeId),
    tables.entries(stores).get([storeId]),
    tables.entries(activities).ofStore(storeId),
  ]);
  return { state, store: store ?? { storeId }, activities: known };
}
