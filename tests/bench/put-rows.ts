/** Rows put into the tables as recording leaves them there. */
import type { Activity, Order } from '../../lib/domain/facts.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { copyOf, withCopies } from '../../lib/store/copied-scans.ts';
import { inOneTransaction } from '../../lib/store/in-one-transaction.ts';
import { activities as activitiesKind } from '../../lib/store/kinds/activities.ts';
import { orders as ordersKind } from '../../lib/store/kinds/orders.ts';
import { stores } from '../../lib/store/kinds/stores.ts';
import { parcelKey } from '../../lib/store/parcels.ts';
import { storedParcel } from './long-history.ts';

/** dexie takes compound keys beside the rows; only its types know of single ones. */
export const asKeys = (keys: string[][]) => keys as unknown as string[];

/** The order with what its row keeps: the scans of its parcel up to now. */
export function storedRow(order: Order, now: Instant): Order {
  const parcel = storedParcel(order, now);
  return withCopies(order, parcel ? [copyOf(parcel)] : []);
}

/** With their parcels. */
export async function putOrders(orders: readonly Order[], now: Instant): Promise<void> {
  const parcels = orders.flatMap((order) => storedParcel(order, now) ?? []);
  const rows = orders.map((order) => storedRow(order, now));
  await inOneTransaction((tables) =>
    Promise.all([
      tables.entries(ordersKind).putMany(rows, rows.map(ordersKind.keyOf)),
      tables.parcels.putMany(parcels, parcels.map(parcelKey)),
    ]),
  );
}

export async function putStore(storeId: string, activities: readonly Activity[]): Promise<void> {
  await inOneTransaction((tables) =>
    Promise.all([
      tables.entries(stores).put({ storeId }, [storeId]),
      tables.entries(activitiesKind).putMany(activities, activities.map(activitiesKind.keyOf)),
    ]),
  );
}
