/** What the seller typed of all stores, with the stamps it bears. */
import type { EntryLists, JoinedEntries } from './entry-lists.ts';
import { inOneView } from './in-one-transaction.ts';
import { activities } from './kinds/activities.ts';
import type { EntryKind } from './kinds/entry-kind.ts';
import { stores } from './kinds/stores.ts';
import { typedPart } from './merge/join-entries.ts';
import type { Tables } from './tables.ts';

/** Names of stores, and what belongs to their activities: nothing else is ever typed (`TypedFact`). */
export function readTyped(): Promise<Pick<EntryLists, 'stores' | 'activities'>> {
  return inOneView(async (tables) => ({
    stores: await typedOf(tables, stores),
    activities: await typedOf(tables, activities),
  }));
}

async function typedOf<Name extends keyof JoinedEntries>(
  tables: Tables,
  kind: EntryKind<Name>,
): Promise<JoinedEntries[Name][]> {
  const entries = await tables.entries(kind).all();
  return entries.flatMap((entry) => typedPart(kind.shape, entry) ?? []);
}
