/** The way into the tables: what is new joins what is known, and only what changed is written. */
import type { IndexableTypeArrayReadonly, Table } from 'dexie';
import { canonicalText } from '../domain/canonical-text.ts';
import type { EntryLists, JoinedEntries } from './entry-lists.ts';
import { ALL_KINDS } from './kinds/all-kinds.ts';
import type { EntryKind } from './kinds/entry-kind.ts';
import { isSame } from './merge/compare.ts';
import { joinEntries, type View } from './merge/join-entries.ts';
import type { Stamp } from './merge/stamps.ts';
import { pageVisitKey } from './page-visits.ts';
import { joinParcels, parcelKey, parcelsOf } from './parcels.ts';
import { advanceRevision } from './revision.ts';
import type { Tables } from './tables.ts';

/** Rows that did not exist, rows of which something more is known now, rows that said nothing new. */
export interface MergeCount {
  taken: number;
  merged: number;
  unchanged: number;
}

export type MergeCounts = Record<keyof EntryLists, MergeCount>;

/**
 * Joins the entries into the tables; call inside `inOneTransaction`.
 * `fallback` is the stamp of every field whose provenance the entries do not state.
 */
export async function mergeEntries(tables: Tables, lists: EntryLists, fallback: Stamp): Promise<MergeCounts> {
  const counts = {} as MergeCounts;
  for (const kind of ALL_KINDS) counts[kind.table] = await mergeKind(tables, kind, lists, fallback);
  counts.trackingEvents = await mergeParcels(tables, lists);
  counts.pageVisits = await mergePageVisits(tables, lists);
  if (Object.values(counts).some(({ taken, merged }) => taken + merged > 0)) await advanceRevision(tables);
  return counts;
}

function mergeKind<Table extends keyof JoinedEntries>(
  tables: Tables,
  kind: EntryKind<Table>,
  lists: EntryLists,
  fallback: Stamp,
): Promise<MergeCount> {
  type Entry = JoinedEntries[Table];
  const entries = (lists[kind.table] ?? []) as readonly Entry[];
  return mergeRows<Entry, View<Entry>[]>(
    tables.entries(kind),
    groupBy(
      entries.map((entry): View<Entry> => ({ entry, fallback })),
      ({ entry }) => kind.keyOf(entry),
    ),
    (stored, views) => joinEntries(kind.shape, stored, views),
  );
}

function mergeParcels(tables: Tables, { trackingEvents = [] }: EntryLists): Promise<MergeCount> {
  const seen = parcelsOf(trackingEvents).map((parcel) => ({ key: parcelKey(parcel), brought: parcel }));
  return mergeRows(tables.parcels, seen, joinParcels);
}

function mergePageVisits(tables: Tables, { pageVisits = [] }: EntryLists): Promise<MergeCount> {
  return mergeRows(tables.pageVisits, groupBy(pageVisits, pageVisitKey), (stored, visits) => {
    const views = stored ? [stored, ...visits] : visits;
    return views.reduce((a, b) => (canonicalText(b) > canonicalText(a) ? b : a));
  });
}

interface Brought<Value> {
  key: string[];
  brought: Value;
}

/** So many rows at a time: between two slices the tab may breathe. */
const SLICE = 500;

async function mergeRows<Row, Value>(
  table: Table<Row, string[]>,
  brought: readonly Brought<Value>[],
  join: (stored: Row | undefined, value: Value) => Row,
): Promise<MergeCount> {
  const count: MergeCount = { taken: 0, merged: 0, unchanged: 0 };
  for (let start = 0; start < brought.length; start += SLICE) {
    await mergeSlice(table, brought.slice(start, start + SLICE), join, count);
  }
  return count;
}

async function mergeSlice<Row, Value>(
  table: Table<Row, string[]>,
  brought: readonly Brought<Value>[],
  join: (stored: Row | undefined, value: Value) => Row,
  count: MergeCount,
): Promise<void> {
  const stored = await table.bulkGet(brought.map(({ key }) => key));
  const rows: Row[] = [];
  const keys: string[][] = [];
  for (const [index, { key, brought: value }] of brought.entries()) {
    const before = stored[index];
    const after = join(before, value);
    const isKnown = before !== undefined;
    if (isKnown && isSame(before, after)) {
      count.unchanged += 1;
      continue;
    }
    count[isKnown ? 'merged' : 'taken'] += 1;
    rows.push(after);
    keys.push(key);
  }
  if (rows.length > 0) await table.bulkPut(rows, asDexieKeys(keys));
}

/** dexie takes compound keys beside the rows; only its types know of single ones. */
function asDexieKeys(keys: string[][]): IndexableTypeArrayReadonly {
  return keys as unknown as IndexableTypeArrayReadonly;
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string[]): Brought<Value[]>[] {
  const groups = new Map<string, Brought<Value[]>>();
  for (const value of values) {
    const key = keyOf(value);
    const text = JSON.stringify(key);
    const group = groups.get(text) ?? { key, brought: [] };
    group.brought.push(value);
    groups.set(text, group);
  }
  return [...groups.values()];
}
