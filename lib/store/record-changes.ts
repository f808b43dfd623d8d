/** Facts and what is derived from them, changed together: both are on disk, or neither is. */
import type { PageVisit } from '../domain/facts.ts';
import type { OrderSight, StateKeeper, StoreChanges } from '../domain/store-changes.ts';
import { changesOf, storesChanged } from './changes.ts';
import type { EntryLists } from './entry-lists.ts';
import { type HeldStates, hold, takeHeld } from './held-states.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import { forgetStateIn, keepIn } from './judgements.ts';
import type { Stamp } from './merge/stamps.ts';
import { joinWithStored } from './merge-entries.ts';
import { isChanged, type MergeCounts, type MergedRows } from './merged-rows.ts';
import { pageVisitKey } from './page-visits.ts';
import type { StoreRows } from './read-store-rows.ts';
import { rowsAfter, type StoreBefore, storesBefore, storesNamedIn } from './stores-before.ts';
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
  const { recorded, states, connection } = await inOneTransaction(async (tables) => {
    const held = takeHeld(tables);
    // Each wait for the database is a round trip: all is asked at once, then all is written at once.
    const [joined, asked, beside] = await Promise.all([
      joinWithStored(tables, lists, fallback),
      storesBefore(tables, storesNamedIn(lists), lists, held),
      onlyBeside && tables.pageVisits.get(pageVisitKey(onlyBeside)),
    ]);
    if (onlyBeside && !beside) throw new NoSuchVisitError();
    const { rows, counts, revision, revisionBefore } = joined;
    const trueHeld = held?.revision === revisionBefore ? held : undefined;
    const changed = await storesChanged(tables, rows);
    // States that were held of other facts are worth nothing: those stores are asked for anew.
    const known = held && !trueHeld ? new Map<string, StoreBefore>() : asked;
    const unknown = new Set([...asked.keys(), ...changed].filter((storeId) => !known.has(storeId)));
    const before = [
      ...known.values(),
      ...(await storesBefore(tables, [...unknown], lists, trueHeld)).values(),
    ];
    const steps = await Promise.all(before.map((store) => stepOf(tables, store, rows, keeper)));
    const stores = new Map<string, StoreRows>();
    const toTake = steps.filter(({ after }) => changed.includes(after.store.storeId));
    const written = Promise.all([
      joined.write(),
      ...toTake.map((step) => take(tables, step, keeper, stores)),
    ]);
    meanwhile(stores);
    await written;
    const sights = steps.flatMap(({ spoken }) => spoken);
    const recorded: Recorded = { counts, sights, stores, changed, revision, revisionBefore };
    const states = { revision, byStore: statesAfter(trueHeld, recorded) };
    return { recorded, states, connection: tables.connection };
  }, signal);
  hold(connection, states);
  return recorded;
}

/** Those that are on disk then; of a store whose state could not be brought up none is. */
function statesAfter(held: HeldStates | undefined, { changed, stores }: Recorded): Map<string, unknown> {
  const byStore = new Map(held?.byStore);
  for (const storeId of changed) byStore.delete(storeId);
  for (const [storeId, { state }] of stores) byStore.set(storeId, state);
  return byStore;
}

interface Step {
  /** The store with its rows after the changes, and its state before them. */
  after: StoreBefore;
  /** Undefined where the state cannot be brought up to them. */
  changes: StoreChanges | undefined;
  /** The orders that the entries speak of, as they are now. */
  spoken: OrderSight[];
}

async function stepOf<State>(
  tables: Tables,
  before: StoreBefore,
  rows: MergedRows,
  keeper: StateKeeper<State>,
): Promise<Step> {
  const { state, store, hasSharedParcels } = before;
  // An earlier visit told anew is no visit more: what it proved cannot be taken out.
  const isRetold = rows.pageVisits.some((row) => row.before !== undefined && isChanged(row));
  const known = {
    storeId: store.storeId,
    awaited: state === undefined ? [] : keeper.awaited(state as State),
    hasSharedParcels,
  };
  const { changes, spoken } = await changesOf(tables, known, rows);
  return {
    after: { ...before, ...rowsAfter(before, rows) },
    changes: state === undefined || isRetold ? undefined : changes,
    spoken,
  };
}

/** Brings the state up, and notes the store as it stands then; a state that cannot be brought up is forgotten. */
async function take<State>(
  tables: Tables,
  { after: { state, store, activities, habits }, changes }: Step,
  keeper: StateKeeper<State>,
  stores: Map<string, StoreRows>,
): Promise<void> {
  if (state === undefined) return;
  const { storeId } = store;
  const next = changes && keeper.advanced({ state: state as State, habits }, changes, activities);
  if (!next) return forgetStateIn(tables, storeId);
  stores.set(storeId, { state: next.state, store, activities });
  await keepIn(tables, storeId, next);
}
