/** Brings the copies of the scans up to a merge: where a parcel changed, and where an order came to have one. */
import type { Order } from '../domain/facts.ts';
import { copiesIn, copyOf, numbersOf, withCopies } from './copied-scans.ts';
import { isChanged, type MergedRow } from './merged-rows.ts';
import { ordersWith } from './orders-with.ts';
import { NO_STORE, type Parcel, parcelKey } from './parcels.ts';
import type { Tables } from './tables.ts';

export interface CarriedScans {
  /** The given orders, with what is known of their parcels. */
  orders: MergedRow<Order>[];
  /** Orders that nobody spoke of, with a parcel that changed. */
  carriers: MergedRow<Order>[];
}

/** `orders` and `parcels` as they were merged; nothing is written. */
export async function carryScans(
  tables: Tables,
  orders: readonly MergedRow<Order>[],
  parcels: readonly MergedRow<Parcel>[],
): Promise<CarriedScans> {
  const own = parcels.filter((row) => isChanged(row) && row.after.storeId !== NO_STORE);
  const known = new Map(own.map(({ after }) => [textOf(parcelKey(after)), after]));
  const added = orders.flatMap(addedKeys).filter((key) => !known.has(textOf(key)));
  const [read, found] = await Promise.all([
    tables.parcels.getMany(added),
    ordersWith(
      tables,
      own.map(({ after }) => after.trackingNumber),
    ),
  ]);
  for (const row of read) if (row) known.set(textOf(parcelKey(row)), row);
  if (known.size === 0) return { orders: [...orders], carriers: [] };
  const spoken = new Set(orders.map(({ after }) => textOf([after.storeId, after.orderId])));
  const others = found.filter(({ storeId, orderId }) => !spoken.has(textOf([storeId, orderId])));
  return {
    orders: orders.map(({ before, after }) => ({ before, after: carried(after, known) })),
    carriers: others.map((order) => ({ before: order, after: carried(order, known) })).filter(isChanged),
  };
}

/** The keys of the parcels that the order was not known to have. */
function addedKeys({ before, after }: MergedRow<Order>): string[][] {
  if (before === after) return [];
  const numbersBefore = new Set(before && numbersOf(before));
  return numbersOf(after)
    .filter((number) => !numbersBefore.has(number))
    .map((number) => [after.storeId, number]);
}

function carried(order: Order, known: ReadonlyMap<string, Parcel>): Order {
  const numbers = numbersOf(order);
  const keyOf = (number: string) => textOf([order.storeId, number]);
  if (!numbers.some((number) => known.has(keyOf(number)))) return order;
  const copied = new Map(copiesIn(order).map((copy) => [copy[0], copy]));
  const copies = numbers.map((number) => {
    const parcel = known.get(keyOf(number));
    return parcel ? copyOf(parcel) : copied.get(number);
  });
  return withCopies(
    order,
    copies.filter((copy) => copy !== undefined),
  );
}

function textOf(key: readonly string[]): string {
  return JSON.stringify(key);
}
