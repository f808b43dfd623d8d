/** Version 3: the events of a parcel are one text, and a copy of its scans stands beside the orders that have it. */
import type { Transaction } from 'dexie';
import type { Order } from '../../domain/facts.ts';
import { numbersOf, withCopyOf } from '../copied-scans.ts';
import { orders } from '../kinds/orders.ts';
import { TRACKING_NUMBERS } from '../packed-order.ts';
import { PARCELS_TABLE, type Parcel, packedParcel, parcelKey } from '../parcels.ts';

export async function packParcels(transaction: Transaction): Promise<void> {
  const parcels = new Map<string, Parcel>();
  await transaction
    .table(PARCELS_TABLE)
    .toCollection()
    .modify((parcel: Parcel, row) => {
      parcels.set(JSON.stringify(parcelKey(parcel)), parcel);
      row.value = packedParcel(parcel);
    });
  await transaction
    .table(orders.table)
    .toCollection()
    .modify((order: Order, row) => {
      const numbers = numbersOf(order);
      const own = numbers.map((number) => parcels.get(JSON.stringify([order.storeId, number])) ?? []);
      row.value = { ...withCopyOf(order, own.flat()), [TRACKING_NUMBERS]: numbers };
    });
}
