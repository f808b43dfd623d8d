/** The way into the tables: what is new joins what is known, and only what changed is written. */
import type { IndexableTypeArrayReadonly, Table } from 'dexie';
import { canonicalText } from '../domain/canonical-text.ts';
import type { Activity, Order, PageVisit, Review, Store, Violation } from '../domain/facts.ts';
import type { EntryLists, JoinedEntries } from './entry-lists.ts';
import { ALL_KINDS } from './kinds/all-kinds.ts';
import type { EntryKind } from './kinds/entry-kind.ts';
import { isSame } from './merge/compare.ts';
import { joinEntries, type View } from './merge/join-entries.ts';
import type { Stamp } from './merge/stamps.ts';
import { pageVisitKey } from './page-visits.ts';
import { joinParcels, type Parcel, parcelKey, parcelsOf } from './parcels.ts';
import { putRevision, revisionIn } from './revision.ts';
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
  stores: MergedRow<Store>[];
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
  /** Of the facts, with these changes. */
  revision: number;
}

/** What a merge comes to, before any of it is written. */
export interface Joined extends Merged {
  /** Writes what changed; all of it is asked for at once. */
  write(): Promise<unknown>;
}

export function isChanged<Row>({ before, after }: MergedRow<Row>): boolean {
  return before !== after;
}

/**
 * Joins the entries into the tables; call inside `inOneTransaction`.
 * `fallback` is the stamp of every field whose provenance the entries do not state.
 */
export async function mergeEntries(tables: Tables, lists: EntryLists, fallback: Stamp): Promise<Merged> {
  const { write, ...merged } = await joinWithStored(tables, lists, fallback);
  await write();
  return merged;
}

/** The same up to the writing: reads all tables at the same time. */
export async function joinWithStored(tables: Tables, lists: EntryLists, fallback: Stamp): Promise<Joined> {
  const [before, parcels, pageVisits, ...kinds] = await Promise.all([
    revisionIn(tables),
    joinedParcels(tables, lists),
    joinedPageVisits(tables, lists),
    ...ALL_KINDS.map((kind) => joinedKind(tables, kind, lists, fallback)),
  ]);
  const rows = {
    ...Object.fromEntries(ALL_KINDS.map(({ table }, index) => [table, kinds[index]?.merged])),
    parcels: parcels.merged,
    pageVisits: pageVisits.merged,
  } as unknown as MergedRows;
  const counts = countsOf(rows);
  const isNew = Object.values(counts).some(({ taken, merged }) => taken + merged > 0);
  const revision = isNew ? before + 1 : before;
  const writeAll = () => {
    const writes = [parcels, pageVisits, ...kinds].map(({ write }) => write());
    return Promise.all(isNew ? [...writes, putRevision(tables, revision)] : writes);
  };
  return { counts, rows, revision, write: writeAll };
}

function countsOf({ parcels, ...others }: MergedRows): MergeCounts {
  const count = (merged: readonly MergedRow<unknown>[]): MergeCount => {
    const taken = merged.filter(({ before }) => before === undefined).length;
    const changed = merged.filter(isChanged).length;
    return { taken, merged: changed - taken, unchanged: merged.length - changed };
  };
  return Object.fromEntries(
    Object.entries({ ...others, trackingEvents: parcels }).map(([table, merged]) => [table, count(merged)]),
  ) as unknown as MergeCounts;
}

interface JoinedRows<Row> {
  merged: MergedRow<Row>[];
  write(): Promise<unknown>;
}

function joinedKind<Table extends keyof JoinedEntries>(
  tables: Tables,
  kind: EntryKind<Table>,
  lists: EntryLists,
  fallback: Stamp,
): Promise<JoinedRows<JoinedEntries[Table]>> {
  type Entry = JoinedEntries[Table];
  const entries = (lists[kind.table] ?? []) as readonly Entry[];
  return joinedRows<Entry, View<Entry>[]>(
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

function joinedParcels(tables: Tables, lists: EntryLists): Promise<JoinedRows<Parcel>> {
  const seen = parcelsOf(lists).map((parcel) => ({ key: parcelKey(parcel), brought: parcel }));
  return joinedRows(tables.parcels, seen, joinParcels);
}

function joinedPageVisits(tables: Tables, { pageVisits = [] }: EntryLists): Promise<JoinedRows<PageVisit>> {
  return joinedRows(tables.pageVisits, groupBy(pageVisits, pageVisitKey), (stored, visits) => {
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

async function joinedRows<Row, Value>(
  table: Table<Row, string[]>,
  brought: readonly Brought<Value>[],
  join: (stored: Row | undefined, value: Value) => Row,
): Promise<JoinedRows<Row>> {
  const merged: MergedRow<Row>[] = [];
  for (let start = 0; start < brought.length; start += SLICE) {
    const slice = brought.slice(start, start + SLICE);
    const stored = await table.bulkGet(slice.map(({ key }) => key));
    slice.forEach(({ brought: value }, index) => {
      const before = stored[index];
      const after = join(before, value);
      const isNothingNew = before !== undefined && isSame(before, after);
      merged.push(isNothingNew ? { before, after: before } : { before, after });
    });
  }
  return { merged, write: () => writeRows(table, brought, merged) };
}

async function writeRows<Row>(
  table: Table<Row, string[]>,
  brought: readonly Brought<unknown>[],
  merged: readonly MergedRow<Row>[],
): Promise<void> {
  for (let start = 0; start < brought.length; start += SLICE) {
    const rows: Row[] = [];
    const keys: string[][] = [];
    for (const [index, row] of merged.slice(start, start + SLICE).entries()) {
      if (!isChanged(row)) continue;
      rows.push(row.after);
      keys.push(brought[start + index]?.key ?? []);
    }
    if (rows.length > 0) await table.bulkPut(rows, asDexieKeys(keys));
  }
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
