/** The one way in which a fact is erased: the seller takes back what she herself had typed. */
import { BEFORE_ALL } from '../domain/time.ts';
import type { JoinedEntries } from './entry-lists.ts';
import type { EntryKind } from './kinds/entry-kind.ts';
import { joinEntries } from './merge/join-entries.ts';
import { type Provenance, type Stamp, stampOf } from './merge/stamps.ts';
import { advanceRevision } from './revision.ts';
import type { Tables } from './tables.ts';

const UNKNOWN: Stamp = { seen: BEFORE_ALL, source: 'list' };

/**
 * Stores what `without` leaves of the entry, if the fact at `path` was typed; what a page or a file said stays.
 * Call inside `inOneTransaction`.
 */
export async function takeBack<Table extends keyof JoinedEntries>(
  tables: Tables,
  kind: EntryKind<Table>,
  key: string[],
  path: string,
  without: (entry: JoinedEntries[Table]) => JoinedEntries[Table],
): Promise<void> {
  const rows = tables.entries(kind);
  const stored = await rows.get(key);
  if (!stored || stampOf(stored as Provenance, path, UNKNOWN).source !== 'typed') return;
  const view = { entry: without(stored), fallback: UNKNOWN };
  // Joined anew, so that no stamp of the erased field stays behind.
  await rows.put(joinEntries(kind.shape, undefined, [view]), key);
  await advanceRevision(tables);
}
