/** Every entry of every store, with its provenance spelled out: what a backup holds. */
import type { EntryLists, JoinedEntries } from './entry-lists.ts';
import { inOneView } from './in-one-transaction.ts';
import { ALL_KINDS } from './kinds/all-kinds.ts';
import type { EntryKind } from './kinds/entry-kind.ts';
import { spelledOut } from './merge/join-entries.ts';
import { eventsOf } from './parcels.ts';
import type { Tables } from './tables.ts';

export function readEverything(): Promise<EntryLists> {
  return inOneView(async (tables) => {
    const lists: Record<string, unknown> = {};
    for (const kind of ALL_KINDS) lists[kind.table] = await allOf(tables, kind);
    lists.trackingEvents = (await tables.parcels.all()).flatMap(eventsOf);
    lists.pageVisits = await tables.pageVisits.all();
    return lists as EntryLists;
  });
}

async function allOf<Name extends keyof JoinedEntries>(
  tables: Tables,
  kind: EntryKind<Name>,
): Promise<JoinedEntries[Name][]> {
  const entries = await tables.entries(kind).all();
  return entries.map((entry) => spelledOut(kind.shape, entry));
}
