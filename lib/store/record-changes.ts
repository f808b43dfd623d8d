/** Facts and what is derived from them, changed together: both are on disk, or neither is. */
import type { Activity, PageVisit } from '../domain/facts.ts';
import type { Habits, OrderSight, StateKeeper, StoreChanges } from '../domain/store-changes.ts';
import type { PageKind } from '../domain/vocabulary.ts';
import { changesOf, storesChanged } from './changes.ts';
import type { EntryLists } from './entry-lists.ts';
import { type HeldStates, hold, takeHeld } from './held-states.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import { forgetStateIn, habitsIn, keepIn } from './judgements.ts';
import { ALL_KINDS } from './kinds/all-kinds.ts';
import type { Stamp } from './merge/stamps.ts';
import { joinWithStored } from './merge-entries.ts';
import { isChanged, type MergeCounts, type MergedRows } from './merged-rows.ts';
import { pageVisitKey } from './page-visits.ts';
import { NO_STORE } from './parcels.ts';
import { type StoreRows, storeRowsIn } from './read-store-rows.ts';
import type { Tables } from './tables.ts';

export interface Recorded {
  counts: MergeCounts;
  /** Every order that the entries speak of, as it is stored now, with what its figures depend on. */
  sights: OrderSight[];
  /** The stores whose state was brought up, as they stand now. */
  stores: Map<string, StoreRows>;
  /** All stores of which something changed. */
  changed: readonly string[];
  /** Of the facts, after the changes, and before them. */
  revision: number;
  revisionBefore: number;
}

export interface RecordOptions {
  /**
   * Called while the entries are being written, and must not throw: what it makes of the stores holds only if the
   * promise is kept.
   */
  meanwhile?: (stores: ReadonlyMap<string, StoreRows>) => void;
  /** Ends it with nothing written. */
  signal?: AbortSignal | undefined;
  /** The visit without which the entries say nothing: a wipe or a lost database takes it away with its rows. */
  onlyBeside?: PageVisit | undefined;
}

/** The visit that the entries were to stand beside is not recorded; nothing was written. */
export class NoSuchVisitError extends Error {
  override name = 'NoSuchVisitError';
}

/** Merges the entries, and lets the keeper bring the state of each store up to them. */
export async function recordChanges<State>(
  lists: EntryLists,
  fallback: Stamp,
  keeper: StateKeeper<State>,
  { meanwhile = () => undefined, signal, onlyBeside }: RecordOptions = {},
): Promise<Recorded> {
  const { connection, states, ...recorded } = await inOneTransaction(async (tables) => {
    const held = takeHeld(tables);
    // Each wait for the database is a round trip: all is asked at once, then all is written at once.
    const [joined, before, beside] = await Promise.all([
      joinWithStored(tables, lists, fallback),
      standingOfAll(tables, storesIn(lists), lists, held),
      onlyBeside && tables.pageVisits.get(pageVisitKey(onlyBeside)),
    ]);
    if (onlyBeside && !beside) throw new NoSuchVisitError();
    const { rows, counts, revision, revisionBefore } = joined;
    const isHeldTrue = held?.revision === revisionBefore;
    if (held && !isHeldTrue)
      for (const each of await standingOfAll(tables, [...before.keys()], lists)) before.set(...each);
    const changed = await storesChanged(tables, rows);
    const unasked = changed.filter((storeId) => !before.has(storeId));
    for (const each of await standingOfAll(tables, unasked, lists, isHeldTrue ? held : undefined))
      before.set(...each);
    const steps = await Promise.all(
      [...before].map(([storeId, standing]) => stepOf(tables, storeId, standing, rows, keeper)),
    );
    const stores = new Map<string, StoreRows>();
    const toTake = steps.filter(({ storeId }) => changed.includes(storeId));
    const written = Promise.all([
      joined.write(),
      ...toTake.map((step) => take(tables, step, keeper, stores)),
    ]);
    meanwhile(stores);
    await written;
    const byStore = new Map(isHeldTrue ? held.byStore : []);
    for (const storeId of changed) byStore.delete(storeId);
    for (const [storeId, { state }] of stores) byStore.set(storeId, state);
    const spoken = steps.flatMap((step) => step.spoken);
    const states = { revision, byStore };
    const revisions = { revision, revisionBefore };
    return { counts, sights: spoken, stores, changed, ...revisions, connection: tables.connection, states };
  }, signal);
  hold(connection, states);
  return recorded;
}

/** A store before the changes, with what they are judged beside. */
interface Standing extends StoreRows {
  habits: Habits;
  /** There are parcels of no stated store, which may be of its orders. */
  hasSharedParcels: boolean;
}

function storesIn(lists: EntryLists): string[] {
  const { trackingEvents = [], pageVisits = [] } = lists;
  const entries = [...ALL_KINDS.map(({ table }) => lists[table] ?? []), trackingEvents, pageVisits];
  const named = entries.flatMap((list: readonly { storeId?: string }[]) =>
    list.map(({ storeId = NO_STORE }) => storeId),
  );
  return [...new Set(named)].filter((storeId) => storeId !== NO_STORE);
}

async function standingOfAll(
  tables: Tables,
  storeIds: readonly string[],
  lists: EntryLists,
  held?: HeldStates,
): Promise<Map<string, Standing>> {
  if (storeIds.length === 0) return new Map();
  const hasShared = tables.parcels.hasAnyOf(NO_STORE);
  const standings = storeIds.map(async (storeId): Promise<[string, Standing]> => {
    const visits = lists.pageVisits?.filter((visit) => visit.storeId === storeId) ?? [];
    const pages = [...new Set(visits.map(({ page }): PageKind => page))];
    const [rows, habits, hasSharedParcels] = await Promise.all([
      storeRowsIn(tables, storeId, held?.byStore.get(storeId)),
      pages.length > 0 ? habitsIn(tables, storeId, pages) : {},
      hasShared,
    ]);
    return [storeId, { ...rows, habits, hasSharedParcels }];
  });
  return new Map(await Promise.all(standings));
}

interface Step {
  storeId: string;
  standing: Standing;
  /** Undefined where the state cannot be brought up to them. */
  changes: StoreChanges | undefined;
  /** The orders that the entries speak of, as they are now. */
  spoken: OrderSight[];
}

async function stepOf<State>(
  tables: Tables,
  storeId: string,
  standing: Standing,
  rows: MergedRows,
  keeper: StateKeeper<State>,
): Promise<Step> {
  const { state, hasSharedParcels } = standing;
  // An earlier visit told anew is no visit more: what it proved cannot be taken out.
  const isRetold = rows.pageVisits.some((row) => row.before !== undefined && isChanged(row));
  const known = {
    storeId,
    awaited: state === undefined ? [] : keeper.awaited(state as State),
    hasSharedParcels,
  };
  const { changes, spoken } = await changesOf(tables, known, rows);
  return {
    storeId,
    standing: withRows(standing, rows),
    changes: state === undefined || isRetold ? undefined : changes,
    spoken,
  };
}

/** The rows as they stand after the changes, in the order of their keys. */
function withRows(standing: Standing, rows: MergedRows): Standing {
  const { store, activities } = standing;
  const { storeId } = store;
  const changed = rows.activities.filter((row) => isChanged(row) && row.after.storeId === storeId);
  const byId = new Map(activities.map((activity): [string, Activity] => [activity.activityId, activity]));
  for (const { after } of changed) byId.set(after.activityId, after);
  return {
    ...standing,
    store: rows.stores.find(({ after }) => after.storeId === storeId)?.after ?? store,
    activities: [...byId.values()].sort((a, b) => (a.activityId < b.activityId ? -1 : 1)),
  };
}

/** Brings the state up, and notes the store as it stands then; a state that cannot be brought up is forgotten. */
async function take<State>(
  tables: Tables,
  { storeId, standing: { state, store, activities, habits }, changes }: Step,
  keeper: StateKeeper<State>,
  stores: Map<string, StoreRows>,
): Promise<void> {
  if (state === undefined) return;
  const next = changes && keeper.advanced({ state: state as State, habits }, changes, activities);
  if (!next) return forgetStateIn(tables, storeId);
  stores.set(storeId, { state: next.state, store, activities });
  await keepIn(tables, storeId, next);
}
