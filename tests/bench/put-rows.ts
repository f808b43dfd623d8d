/** Rows put into the tables as recording leaves them there. */
import type { Activity, Order } from '../../lib/domain/facts.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { withCopyOf } from '../../lib/store/copied-scans.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { packedOrder } from '../../lib/store/packed-order.ts';
import { packedParcel } from '../../lib/store/parcels.ts';
import { storedParcel } from './long-history.ts';

/** dexie takes compound keys beside the rows; only its types know of single ones. */
export const asKeys = (keys: string[][]) => keys as unknown as string[];

/** The order with what its row keeps: the scans of its parcel up to now. */
export function storedRow(order: Order, now: Instant): Order {
  return withCopyOf(order, [storedParcel(order, now) ?? []].flat());
}

/** With their parcels. */
export async function putOrders(orders: readonly Order[], now: Instant): Promise<void> {
  const dexie = await openDatabase();
  const parcels = orders.flatMap((order) => storedParcel(order, now) ?? []);
  await dexie.table('orders').bulkPut(
    orders.map((order) => packedOrder(storedRow(order, now))),
    asKeys(orders.map(({ storeId, orderId }) => [storeId, orderId])),
  );
  await dexie
    .table('parcels')
    .bulkPut(
      parcels.map(packedParcel),
      asKeys(parcels.map(({ storeId, trackingNumber }) => [storeId, trackingNumber])),
    );
}

export async function putStore(storeId: string, activities: readonly Activity[]): Promise<void> {
  const dexie = await openDatabase();
  await dexie.table('stores').put({ storeId }, [storeId]);
  await dexie
    .table('activities')
    .bulkPut(activities, asKeys(activities.map(({ activityId }) => [storeId, activityId])));
}
