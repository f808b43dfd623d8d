/** What a merge changed of a store, with the records around it that its figures depend on. */
import type { Order, Review, TrackingEvent } from '../domain/facts.ts';
import type { Change, OrderSight, ReviewSight, StoreChanges } from '../domain/store-changes.ts';
import type { IsoInstant } from '../domain/time.ts';
import { inOneView } from './in-one-transaction.ts';
import { orders } from './kinds/orders.ts';
import { reviews } from './kinds/reviews.ts';
import { TRACKING_NUMBERS } from './merge/shape.ts';
import { isChanged, type MergedRow, type MergedRows } from './merge-entries.ts';
import { eventsOf, NO_STORE, type Parcel, parcelKey } from './parcels.ts';
import { hasRowsOf } from './rows-of-store.ts';
import type { Tables } from './tables.ts';

/** Stored orders of one store, with what their figures depend on. */
export function readSights(storeId: string, known: readonly Order[]): Promise<OrderSight[]> {
  return inOneView(async (tables) => {
    const rows = known.map((order) => ({ before: undefined, after: order }));
    const hasSharedParcels = await hasRowsOf(tables.parcels, NO_STORE);
    const sights = await sightsOf(tables, { storeId, hasSharedParcels }, rows, []);
    return sights.map(({ after }) => after);
  });
}

/** The stores of which something changed; parcels of no stated store change those whose orders have the number. */
export async function storesChanged(tables: Tables, rows: MergedRows): Promise<string[]> {
  const changed = Object.values(rows).flatMap((list: MergedRow<{ storeId: string }>[]) =>
    list.filter(isChanged).map(({ after }) => after.storeId),
  );
  const stores = new Set(changed);
  if (stores.delete(NO_STORE)) {
    const numbers = rows.parcels
      .filter((row) => isChanged(row) && row.after.storeId === NO_STORE)
      .map(({ after }) => after.trackingNumber);
    for (const { storeId } of await ordersWith(tables, numbers)) stores.add(storeId);
  }
  return [...stores];
}

/** What is known of a store before its changes are looked at. */
export interface KnownStore {
  storeId: string;
  /** Orders that its state waits for. */
  awaited: readonly string[];
  /** There are parcels of no stated store. */
  hasSharedParcels: boolean;
}

export async function changesOf(tables: Tables, known: KnownStore, rows: MergedRows): Promise<StoreChanges> {
  const { storeId, awaited } = known;
  const own = <Row extends { storeId: string }>(list: readonly MergedRow<Row>[]) =>
    list.filter((row) => isChanged(row) && row.after.storeId === storeId);
  const parcels = rows.parcels.filter(
    (row) => isChanged(row) && [storeId, NO_STORE].includes(row.after.storeId),
  );
  const falseShipments: Record<string, IsoInstant> = {};
  for (const { after } of own(rows.violations)) {
    if (after.reason === 'false-shipment' && after.readAt) falseShipments[after.orderId] = after.readAt;
  }
  const changedOrders = own(rows.orders);
  const around = await otherOrders(tables, storeId, changedOrders, [
    ...Object.keys(falseShipments),
    ...(
      await ordersWith(
        tables,
        parcels.map(({ after }) => after.trackingNumber),
      )
    )
      .filter((order) => order.storeId === storeId)
      .map(({ orderId }) => orderId),
  ]);
  const touched = [...changedOrders, ...around];
  return {
    storeId,
    orders: await sightsOf(tables, known, touched, rows.parcels),
    reviews: await reviewChanges(tables, storeId, own(rows.reviews), changedOrders, awaited),
    visits: own(rows.pageVisits).map(({ after }) => after),
    falseShipments,
  };
}

async function ordersWith(tables: Tables, numbers: readonly string[]): Promise<Order[]> {
  if (numbers.length === 0) return [];
  return tables.entries(orders).where(TRACKING_NUMBERS).anyOf(numbers).distinct().toArray();
}

/** Orders that did not change themselves, by their ids. */
async function otherOrders(
  tables: Tables,
  storeId: string,
  changed: readonly MergedRow<Order>[],
  orderIds: readonly string[],
): Promise<MergedRow<Order>[]> {
  const known = new Set(changed.map(({ after }) => after.orderId));
  const others = [...new Set(orderIds)].filter((orderId) => !known.has(orderId));
  if (others.length === 0) return [];
  const found = await tables.entries(orders).bulkGet(others.map((orderId) => [storeId, orderId]));
  return found.flatMap((order) => (order ? [{ before: order, after: order }] : []));
}

type ParcelsOf = Pick<KnownStore, 'storeId' | 'hasSharedParcels'>;

async function sightsOf(
  tables: Tables,
  of: ParcelsOf,
  touched: readonly MergedRow<Order>[],
  merged: readonly MergedRow<Parcel>[],
): Promise<Change<OrderSight>[]> {
  const numbers = new Set(
    touched.flatMap(({ before, after }) => [...numbersOf(before), ...numbersOf(after)]),
  );
  const parcels = await parcelsWith(tables, of, [...numbers], merged);
  // The same events before and after are the same list: who judges both need not read it twice.
  const known = new Map<Parcel, TrackingEvent[]>();
  const eventsIn = (row: Parcel) => {
    const events = known.get(row) ?? eventsOf(row);
    known.set(row, events);
    return events;
  };
  const sight = (order: Order, when: 'before' | 'after'): OrderSight => {
    const events: TrackingEvent[][] = [];
    const looks: Record<string, IsoInstant> = {};
    for (const number of numbersOf(order)) {
      for (const parcel of parcels.get(number) ?? []) {
        const row = parcel[when];
        if (row) events.push(eventsIn(row));
        if (row?.lookedAt) looks[number] = row.lookedAt;
      }
    }
    const [only] = events;
    return { order, events: only && events.length === 1 ? only : events.flat(), looks };
  };
  return touched.map(({ before, after }) => ({
    ...(before && { before: sight(before, 'before') }),
    after: sight(after, 'after'),
  }));
}

/** By number: the store's own parcel, and that of no stated store. */
async function parcelsWith(
  tables: Tables,
  { storeId, hasSharedParcels }: ParcelsOf,
  numbers: readonly string[],
  merged: readonly MergedRow<Parcel>[],
): Promise<Map<string, MergedRow<Parcel>[]>> {
  const known = new Map(merged.map((row) => [JSON.stringify(parcelKey(row.after)), row]));
  const owners = hasSharedParcels ? [storeId, NO_STORE] : [storeId];
  const keys = numbers.flatMap((number) => owners.map((owner) => [owner, number]));
  const unread = keys.filter((key) => !known.has(JSON.stringify(key)));
  const read = unread.length > 0 ? await tables.parcels.bulkGet(unread) : [];
  for (const row of read) if (row) known.set(JSON.stringify(parcelKey(row)), { before: row, after: row });
  return new Map(
    numbers.map((number) => [
      number,
      [storeId, NO_STORE].flatMap((store) => known.get(JSON.stringify([store, number])) ?? []),
    ]),
  );
}

function numbersOf(order: Order | undefined): string[] {
  return [...new Set(order?.shipments?.flatMap(({ trackingNumber }) => trackingNumber || []))];
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
  const named =
    keys.length > 0 ? await tables.entries(reviews).where('[storeId+orderId]').anyOf(keys).toArray() : [];
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
  const read = await tables.entries(orders).bulkGet(unread.map((orderId) => [storeId, orderId]));
  for (const order of read) {
    if (order) dates.set(order.orderId, { before: order.createdAt, after: order.createdAt });
  }
  return dates;
}
