/** The way into the tables: what is new joins what is known, and only what changed is written. */
import type { IndexableTypeArrayReadonly, Table } from 'dexie';
import { canonicalText } from '../domain/canonical-text.ts';
import type { Activity, Order, PageVisit, Review, Violation } from '../domain/facts.ts';
import type { EntryLists, JoinedEntries } from './entry-lists.ts';
import { ALL_KINDS } from './kinds/all-kinds.ts';
import type { EntryKind } from './kinds/entry-kind.ts';
import { isSame } from './merge/compare.ts';
import { joinEntries, type View } from './merge/join-entries.ts';
import type { Stamp } from './merge/stamps.ts';
import { pageVisitKey } from './page-visits.ts';
import { joinParcels, type Parcel, parcelKey, parcelsOf } from './parcels.ts';
import { advanceRevision } from './revision.ts';
import type { Tables } from './tables.ts';

/** Rows that did not exist, rows of which something more is known now, rows that said nothing new. */
export interface MergeCount {
  taken: number;
  merged: number;
  unchanged: number;
}

export type MergeCounts = Record<keyof EntryLists, MergeCount>;

/** One row as it stood and as it stands now; the same object where nothing new was said. */
export interface MergedRow<Row> {
  before: Row | undefined;
  after: Row;
}

/** Every row that the entries speak of, changed or not. */
export interface MergedRows {
  orders: MergedRow<Order>[];
  reviews: MergedRow<Review>[];
  activities: MergedRow<Activity>[];
  violations: MergedRow<Violation>[];
  parcels: MergedRow<Parcel>[];
  pageVisits: MergedRow<PageVisit>[];
}

export interface Merged {
  counts: MergeCounts;
  rows: MergedRows;
}

export function isChanged<Row>({ before, after }: MergedRow<Row>): boolean {
  return before !== after;
}

/**
 * Joins the entries into the tables; call inside `inOneTransaction`.
 * `fallback` is the stamp of every field whose provenance the entries do not state.
 */
export async function mergeEntries(tables: Tables, lists: EntryLists, fallback: Stamp): Promise<Merged> {
  const rows = {} as Record<keyof EntryLists | 'parcels', MergedRow<unknown>[]>;
  for (const kind of ALL_KINDS) rows[kind.table] = await mergeKind(tables, kind, lists, fallback);
  rows.parcels = await mergeParcels(tables, lists);
  rows.pageVisits = await mergePageVisits(tables, lists);
  const { parcels, ...others } = rows;
  const counts = countsOf({ ...others, trackingEvents: parcels });
  if (Object.values(counts).some(({ taken, merged }) => taken + merged > 0)) await advanceRevision(tables);
  return { counts, rows: rows as unknown as MergedRows };
}

function countsOf(rows: Record<keyof EntryLists, readonly MergedRow<unknown>[]>): MergeCounts {
  const count = (merged: readonly MergedRow<unknown>[]): MergeCount => {
    const taken = merged.filter(({ before }) => before === undefined).length;
    const changed = merged.filter(isChanged).length;
    return { taken, merged: changed - taken, unchanged: merged.length - changed };
  };
  return Object.fromEntries(
    Object.entries(rows).map(([table, merged]) => [table, count(merged)]),
  ) as unknown as MergeCounts;
}

function mergeKind<Table extends keyof JoinedEntries>(
  tables: Tables,
  kind: EntryKind<Table>,
  lists: EntryLists,
  fallback: Stamp,
): Promise<MergedRow<JoinedEntries[Table]>[]> {
  type Entry = JoinedEntries[Table];
  const entries = (lists[kind.table] ?? []) as readonly Entry[];
  return mergeRows<Entry, View<Entry>[]>(
    tables.entries(kind),
    groupBy(
      entries.map((entry): View<Entry> => ({ entry, fallback })),
      ({ entry }) => kind.keyOf(entry),
    ),
    (stored, views) => {
      const joined = joinEntries(kind.shape, stored, views);
      return kind.indexed ? { ...joined, ...kind.indexed(joined) } : joined;
    },
  );
}

function mergeParcels(tables: Tables, lists: EntryLists): Promise<MergedRow<Parcel>[]> {
  const seen = parcelsOf(lists).map((parcel) => ({ key: parcelKey(parcel), brought: parcel }));
  return mergeRows(tables.parcels, seen, joinParcels);
}

function mergePageVisits(tables: Tables, { pageVisits = [] }: EntryLists): Promise<MergedRow<PageVisit>[]> {
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
): Promise<MergedRow<Row>[]> {
  const merged: MergedRow<Row>[] = [];
  for (let start = 0; start < brought.length; start += SLICE) {
    merged.push(...(await mergeSlice(table, brought.slice(start, start + SLICE), join)));
  }
  return merged;
}

async function mergeSlice<Row, Value>(
  table: Table<Row, string[]>,
  brought: readonly Brought<Value>[],
  join: (stored: Row | undefined, value: Value) => Row,
): Promise<MergedRow<Row>[]> {
  const stored = await table.bulkGet(brought.map(({ key }) => key));
  const merged = brought.map(({ brought: value }, index): MergedRow<Row> => {
    const before = stored[index];
    const after = join(before, value);
    return before !== undefined && isSame(before, after) ? { before, after: before } : { before, after };
  });
  const rows: Row[] = [];
  const keys: string[][] = [];
  merged.forEach((row, index) => {
    if (!isChanged(row)) return;
    rows.push(row.after);
    keys.push(brought[index]?.key ?? []);
  });
  if (rows.length > 0) await table.bulkPut(rows, asDexieKeys(keys));
  return merged;
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
