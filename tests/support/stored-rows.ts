/** What the extension recorded, unpacked: looked up in a browser from outside. */

import type { Order } from '../../lib/domain/facts.ts';
import { orderPacking } from '../../lib/store/packed-order.ts';
import { type Parcel, parcelPacking } from '../../lib/store/parcels.ts';
import type { ExtensionStorage } from '../../scripts/browsers/extension-storage.ts';

export async function ordersIn(storage: ExtensionStorage): Promise<Order[]> {
  return (await storage.rows('orders')).map(orderPacking.unpack);
}

export async function parcelsIn(storage: ExtensionStorage): Promise<Parcel[]> {
  return (await storage.rows('parcels')).map(parcelPacking.unpack);
}
