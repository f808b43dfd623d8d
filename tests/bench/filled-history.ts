/** The database of the bench, filled: four stores that are judged, and the same rows of one more for the plain contenders. */
import type { Instant } from '../../lib/domain/time.ts';
import { PLAIN, STORES, storedActivities, storedOrder } from './long-history.ts';
import { plainRow, putPlain } from './plain-orders.ts';
import { putOrders, putStore } from './put-rows.ts';

const CHUNK = 2000;
/** After so long without a write Firefox has taken its journal, up to 20 MB, into the database. */
const JOURNAL_MS = 15_000;

export interface FilledHistory {
  startedAt: Instant;
  /** Orders. */
  perStore: number;
  /** On disk, of an order with the events of its parcel and all that is kept beside it. */
  orderBytes: number;
}

/** `size` orders in all, and once more a store's share for the plain contenders. */
export async function fillHistory(size: number): Promise<FilledHistory> {
  const startedAt = Date.now();
  const perStore = Math.floor(size / STORES.length);
  for (const storeId of STORES) {
    await fillStore(storeId, { startedAt, perStore }, putOrders);
    await putStore(storeId, storedActivities(storeId, startedAt));
  }
  await new Promise((resolve) => setTimeout(resolve, JOURNAL_MS));
  const { usage = Number.NaN } = await navigator.storage.estimate();
  await fillStore(PLAIN, { startedAt, perStore }, (orders) =>
    putPlain(orders.map((order) => plainRow(order, startedAt))),
  );
  return { startedAt, perStore, orderBytes: usage / (perStore * STORES.length) };
}

/** The oldest first, as a history grows: keys that come in falling order leave the pages of Firefox half empty. */
async function fillStore(
  storeId: string,
  { startedAt, perStore }: Pick<FilledHistory, 'startedAt' | 'perStore'>,
  put: typeof putOrders,
): Promise<void> {
  for (let to = perStore; to > 0; to -= CHUNK) {
    const length = Math.min(CHUNK, to);
    const orders = Array.from({ length }, (_, index) => storedOrder(storeId, to - 1 - index, startedAt));
    await put(orders, startedAt);
  }
}
