import { inOneView } from './in-one-transaction.ts';
import { ALL_KINDS } from './kinds/all-kinds.ts';
import { NO_STORE } from './parcels.ts';
import type { Tables } from './tables.ts';

/** Every store of which anything is known, sorted. */
export function storeIds(): Promise<string[]> {
  return inOneView(storeIdsIn);
}

export async function storeIdsIn(tables: Tables): Promise<string[]> {
  const all = [...ALL_KINDS.map((kind) => tables.entries(kind)), tables.parcels, tables.pageVisits];
  const found = new Set((await Promise.all(all.map((rows) => rows.storeIds()))).flat());
  found.delete(NO_STORE);
  return [...found].sort();
}
