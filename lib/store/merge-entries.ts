/** The way into the tables: what is new joins what is known, and only what changed is written. */
import { canonicalText } from '../domain/canonical-text.ts';
import type { PageVisit } from '../domain/facts.ts';
import { carryScans } from './carry-scans.ts';
import type { EntryLists, JoinedEntries } from './entry-lists.ts';
import { groupBy, type JoinedRows, joinedRows, type KeyedRows, writeRows } from './joined-rows.ts';
import { ALL_KINDS } from './kinds/all-kinds.ts';
import type { EntryKind } from './kinds/entry-kind.ts';
import { orders } from './kinds/orders.ts';
import { joinEntries, type View } from './merge/join-entries.ts';
import type { Shape } from './merge/shape.ts';
import type { Stamp } from './merge/stamps.ts';
import {
  isChanged,
  type MergeCount,
  type MergeCounts,
  type MergedRow,
  type MergedRows,
} from './merged-rows.ts';
import { pageVisitKey } from './page-visits.ts';
import { joinParcels, type Parcel, parcelKey, parcelsOf } from './parcels.ts';
import { putRevision, revisionAfter, revisionIn } from './revision.ts';
import type { Tables } from './tables.ts';

export interface Merged {
  counts: MergeCounts;
  rows: MergedRows;
  /** Of the facts, with these changes, and without them. */
  revision: number;
  revisionBefore: number;
}

/** What a merge comes to, before any of it is written. */
export interface Joined extends Merged {
  /** Writes what changed; all of it is asked for at once. */
  write(): Promise<unknown>;
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
  const [revisionBefore, parcels, pageVisits, ...kinds] = await Promise.all([
    revisionIn(tables),
    joinedParcels(tables, lists),
    joinedPageVisits(tables, lists),
    ...ALL_KINDS.map((kind) => joinedKind(tables, kind, lists, fallback)),
  ]);
  const said = {
    ...Object.fromEntries(ALL_KINDS.map(({ table }, index) => [table, kinds[index]?.merged])),
    parcels: parcels.merged,
    pageVisits: pageVisits.merged,
  } as unknown as Omit<MergedRows, 'carriers'>;
  const counts = countsOf(said);
  const rows: MergedRows = { ...said, ...(await carryScans(tables, said.orders, said.parcels)) };
  const isNew = Object.values(counts).some(({ taken, merged }) => taken + merged > 0);
  const revision = isNew ? revisionAfter(revisionBefore) : revisionBefore;
  const write = () => {
    const orderRows = [...rows.orders, ...rows.carriers];
    const writes = ALL_KINDS.map((kind, index) =>
      kind === orders
        ? writeRows(tableOf(tables, orders), orderRows)
        : (kinds[index] as JoinedRows<never>).write(),
    );
    writes.push(parcels.write(), pageVisits.write());
    return Promise.all(isNew ? [...writes, putRevision(tables, revision)] : writes);
  };
  return { counts, rows, revision, revisionBefore, write };
}

function countsOf({ parcels, ...others }: Omit<MergedRows, 'carriers'>): MergeCounts {
  const count = (merged: readonly MergedRow<unknown>[]): MergeCount => {
    const taken = merged.filter(({ before }) => before === undefined).length;
    const changed = merged.filter(isChanged).length;
    return { taken, merged: changed - taken, unchanged: merged.length - changed };
  };
  return Object.fromEntries(
    Object.entries({ ...others, trackingEvents: parcels }).map(([table, merged]) => [table, count(merged)]),
  ) as unknown as MergeCounts;
}

function joinedKind<Name extends keyof JoinedEntries>(
  tables: Tables,
  kind: EntryKind<Name>,
  lists: EntryLists,
  fallback: Stamp,
): Promise<JoinedRows<JoinedEntries[Name]>> {
  type Entry = JoinedEntries[Name];
  const entries = (lists[kind.table] ?? []) as readonly Entry[];
  return joinedRows<Entry, View<Entry>[]>(
    tableOf(tables, kind),
    groupBy(
      entries.map((entry): View<Entry> => ({ entry, fallback })),
      ({ entry }) => kind.keyOf(entry),
    ),
    (stored, views) => withBeside(kind.shape, joinEntries(kind.shape, stored, views), stored),
  );
}

/** With what the table keeps beside the facts of the stored one. */
function withBeside<Entry extends object>(
  { beside }: Shape,
  joined: Entry,
  stored: Entry | undefined,
): Entry {
  if (beside === undefined || stored === undefined || !(beside in stored)) return joined;
  return { ...joined, [beside]: stored[beside as keyof Entry] };
}

function tableOf<Name extends keyof JoinedEntries>(
  tables: Tables,
  kind: EntryKind<Name>,
): KeyedRows<JoinedEntries[Name]> {
  return { rows: tables.entries(kind), keyOf: (entry) => kind.keyOf(entry) };
}

function joinedParcels({ parcels }: Tables, lists: EntryLists): Promise<JoinedRows<Parcel>> {
  const seen = parcelsOf(lists).map((parcel) => ({ key: parcelKey(parcel), brought: parcel }));
  return joinedRows({ rows: parcels, keyOf: parcelKey }, seen, joinParcels);
}

function joinedPageVisits(tables: Tables, { pageVisits = [] }: EntryLists): Promise<JoinedRows<PageVisit>> {
  const table = { rows: tables.pageVisits, keyOf: pageVisitKey };
  return joinedRows(table, groupBy(pageVisits, pageVisitKey), (known, visits) => {
    const views = known ? [known, ...visits] : visits;
    return views.reduce((a, b) => (canonicalText(b) > canonicalText(a) ? b : a));
  });
}
