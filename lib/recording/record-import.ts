/** How an order export becomes facts: in short transactions, so that pages are recorded meanwhile. */
import type { Order } from '../domain/facts.ts';
import type { ExportRequest, ImportOutcome, OrderExport } from '../domain/import-summary.ts';
import { BEFORE_ALL } from '../domain/time.ts';
import { keeperFor, type Rules } from '../judging/state-keeping.ts';
import type { EntryLists } from '../store/entry-lists.ts';
import type { Stamp } from '../store/merge/stamps.ts';
import { recordChanges } from '../store/record-changes.ts';
import { withWriteLock } from '../write-lock.ts';
import { importVisit } from './import-visit.ts';
import { withMemory } from './observed-order.ts';

/** Orders in one transaction: long enough to be quick, short enough for the tab to answer in between. */
const CHUNK = 500;

export interface RecordImportOptions {
  storeId: string;
  /** By which the state of the store is kept. */
  rules: Rules;
  /** Absent: the seller does not know; the orders are recorded, no day counts as seen whole. */
  request?: ExportRequest;
  signal?: AbortSignal;
  /** Called with the share of the orders that are recorded, 0 to 1. */
  onProgress?: (share: number) => void;
}

/**
 * Merges the orders of the file into the store; whoever calls judges afterwards, whatever came of it. The same file twice
 * leaves the same facts as once. Rejects with the storage's error; what was recorded until then stays and is true, the file can be taken again.
 */
export async function recordImport(
  file: OrderExport,
  { storeId, rules, request, signal, onProgress }: RecordImportOptions,
): Promise<ImportOutcome> {
  // A file that tells of no instant gives way to all else.
  const stamp: Stamp = { seen: file.summary.newestAt ?? BEFORE_ALL, source: 'import' };
  const outcome: ImportOutcome = { taken: 0, merged: 0, unchanged: 0, isCancelled: false };
  const remember = (order: Order) => withMemory(order, file.summary.newestAt, rules.pack);
  for (let start = 0; start < file.orders.length && !outcome.isCancelled; start += CHUNK) {
    const chunk = file.orders.slice(start, start + CHUNK).map(remember);
    const { counts } = await commit({ stores: [{ storeId }], orders: chunk }, stamp, rules);
    outcome.taken += counts.orders.taken;
    outcome.merged += counts.orders.merged;
    outcome.unchanged += counts.orders.unchanged;
    onProgress?.(Math.min(1, (start + CHUNK) / file.orders.length));
    outcome.isCancelled = signal?.aborted ?? false;
  }
  const visit = request && importVisit(file, storeId, request);
  if (!outcome.isCancelled)
    await commit({ stores: [{ storeId }], pageVisits: visit ? [visit] : [] }, stamp, rules);
  return outcome;
}

function commit(lists: EntryLists, stamp: Stamp, rules: Rules) {
  return withWriteLock(() => recordChanges(lists, stamp, keeperFor(rules, Date.now())));
}
