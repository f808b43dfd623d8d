import { inOneView } from './in-one-transaction.ts';
import { ALL_KINDS } from './kinds/all-kinds.ts';
import { NO_STORE } from './parcels.ts';
import type { Tables } from './tables.ts';

/** Every store of which anything is known, sorted. */
export function storeIds(): Promise<string[]> {
  return inOneView(storeIdsIn);
}

export async function storeIdsIn(tables: Tables): Promise<string[]> {
  const found = new Set<string>();
  for (const kind of ALL_KINDS) for (const id of await tables.entries(kind).storeIds()) found.add(id);
  for (const id of await tables.parcels.storeIds()) found.add(id);
  for (const id of await tables.pageVisits.storeIds()) found.add(id);
  found.delete(NO_STORE);
  return [...found].sort();
}
