/** One kind of entry: its table, what tells two entries apart, and how two views of one entry join. */
import type { JoinedEntries } from '../entry-lists.ts';
import type { Shape } from '../merge/shape.ts';
import type { Packing } from '../rows.ts';

export interface EntryKind<Table extends keyof JoinedEntries> {
  table: Table;
  /** Indexes beside the primary key, as dexie writes them. */
  indexes: readonly string[];
  /** The primary key: the store first, so that accounts never mix. */
  keyOf(entry: JoinedEntries[Table]): string[];
  shape: Shape;
  /** Absent: stored as it is. */
  packing?: Packing<JoinedEntries[Table]>;
}
