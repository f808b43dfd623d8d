/** What a merge changed of a store, with the records around it that its figures depend on. */
import type { Order, Review } from '../domain/facts.ts';
import type { Change, OrderSight, ReviewSight, StoreChanges } from '../domain/store-changes.ts';
import type { IsoInstant } from '../domain/time.ts';
import { orders } from './kinds/orders.ts';
import { reviews } from './kinds/reviews.ts';
import { isChanged, type MergedRow, type MergedRows } from './merged-rows.ts';
import { sightsOf } from './order-sights.ts';
import { ordersWith } from './orders-with.ts';
import { NO_STORE } from './parcels.ts';
import type { Tables } from './tables.ts';

/** The stores of which something changed; parcels of no stated store change those whose orders have the number. */
export async function storesChanged(tables: Tables, rows: MergedRows): Promise<string[]> {
  const changed = Object.values(rows).flatMap((list: MergedRow<{ storeId: string }>[]) =>
    list.filter(isChanged).map(({ after }) => after.storeId),
  );
  const stores = new Set(changed);
  if (stores.delete(NO_STORE)) {
    for (const { storeId } of await ordersWith(tables, sharedNumbers(rows))) stores.add(storeId);
  }
  return [...stores];
}

/** Numbers of the parcels of no stated store that changed. */
function sharedNumbers({ parcels }: MergedRows): string[] {
  return parcels
    .filter((row) => isChanged(row) && row.after.storeId === NO_STORE)
    .map(({ after }) => after.trackingNumber);
}

/** What is known of a store before its changes are looked at. */
export interface KnownStore {
  storeId: string;
  /** Orders that its state waits for. */
  awaited: readonly string[];
  /** There are parcels of no stated store. */
  hasSharedParcels: boolean;
}

export interface ChangesOfStore {
  changes: StoreChanges;
  /** The orders that the entries speak of, changed or not, as they are now. */
  spoken: OrderSight[];
}

export async function changesOf(
  tables: Tables,
  known: KnownStore,
  rows: MergedRows,
): Promise<ChangesOfStore> {
  const { storeId, awaited } = known;
  const of = <Row extends { storeId: string }>(list: readonly MergedRow<Row>[]) =>
    list.filter(({ after }) => after.storeId === storeId);
  const falseShipments: Record<string, IsoInstant> = {};
  for (const { after } of of(rows.violations).filter(isChanged)) {
    if (after.reason === 'false-shipment' && after.readAt) falseShipments[after.orderId] = after.readAt;
  }
  const spoken = of(rows.orders);
  const withShared = await ordersWith(tables, sharedNumbers(rows));
  const others = new Set([
    ...Object.keys(falseShipments),
    ...withShared.filter((order) => order.storeId === storeId).map(({ orderId }) => orderId),
  ]);
  const named = [...spoken, ...of(rows.carriers)];
  const all = [...named, ...(await otherOrders(tables, storeId, named, others))];
  const sights = await sightsOf(tables, known, all, rows.parcels);
  const isTouched = (row: MergedRow<Order>) => isChanged(row) || others.has(row.after.orderId);
  return {
    changes: {
      storeId,
      orders: sights.filter((_, index) => isTouched(all[index] as MergedRow<Order>)),
      reviews: await reviewChanges(
        tables,
        storeId,
        of(rows.reviews).filter(isChanged),
        spoken.filter(isChanged),
        awaited,
      ),
      visits: of(rows.pageVisits)
        .filter(isChanged)
        .map(({ after }) => after),
      falseShipments,
    },
    spoken: sights.slice(0, spoken.length).map(({ after }) => after),
  };
}

/** Orders that are not among those that were named, by their ids. */
async function otherOrders(
  tables: Tables,
  storeId: string,
  named: readonly MergedRow<Order>[],
  orderIds: Iterable<string>,
): Promise<MergedRow<Order>[]> {
  const known = new Set(named.map(({ after }) => after.orderId));
  const others = [...orderIds].filter((orderId) => !known.has(orderId));
  if (others.length === 0) return [];
  const found = await tables.entries(orders).getMany(others.map((orderId) => [storeId, orderId]));
  return found.flatMap((order) => (order ? [{ before: order, after: order }] : []));
}

/** Reviews that changed, and those whose order was not known or is dated otherwise now. */
async function reviewChanges(
  tables: Tables,
  storeId: string,
  changed: readonly MergedRow<Review>[],
  changedOrders: readonly MergedRow<Order>[],
  awaited: readonly string[],
): Promise<Change<ReviewSight>[]> {
  const redated = changedOrders.filter(({ before, after }) => before?.createdAt !== after.createdAt);
  const asked = redated.filter(
    ({ before, after }) => before !== undefined || awaited.includes(after.orderId),
  );
  const keys = asked.map(({ after }) => [storeId, after.orderId]);
  const named = await tables.entries(reviews).having('[storeId+orderId]', keys);
  const known = new Set(changed.map(({ after }) => after.reviewId));
  const others = named.filter(({ reviewId }) => !known.has(reviewId));
  const touched = [...changed, ...others.map((review) => ({ before: review, after: review }))];
  if (touched.length === 0) return [];
  const dates = await orderDates(tables, storeId, touched, changedOrders);
  const sight = (review: Review, when: 'before' | 'after'): ReviewSight => {
    const orderCreatedAt = dates.get(review.orderId ?? '')?.[when];
    return { review, ...(orderCreatedAt !== undefined && { orderCreatedAt }) };
  };
  return touched.map(({ before, after }) => ({
    ...(before && { before: sight(before, 'before') }),
    after: sight(after, 'after'),
  }));
}

interface Dates {
  before: IsoInstant | undefined;
  after: IsoInstant | undefined;
}

async function orderDates(
  tables: Tables,
  storeId: string,
  touched: readonly MergedRow<Review>[],
  changedOrders: readonly MergedRow<Order>[],
): Promise<Map<string, Dates>> {
  const dates = new Map(
    changedOrders.map(({ before, after }): [string, Dates] => [
      after.orderId,
      { before: before?.createdAt, after: after.createdAt },
    ]),
  );
  const named = touched.flatMap(({ before, after }) => [before?.orderId ?? [], after.orderId ?? []].flat());
  const unread = [...new Set(named)].filter((orderId) => !dates.has(orderId));
  const read = await tables.entries(orders).getMany(unread.map((orderId) => [storeId, orderId]));
  for (const order of read) {
    if (order) dates.set(order.orderId, { before: order.createdAt, after: order.createdAt });
  }
  return dates;
}
