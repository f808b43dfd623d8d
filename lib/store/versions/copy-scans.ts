/** Version 5: the copy of the scans beside an order is told by instants and words alone; made anew of its parcels. */
import type { Transaction } from 'dexie';
import { copyOf, numbersOf, withCopies } from '../copied-scans.ts';
import { orders } from '../kinds/orders.ts';
import { PARCELS_TABLE, parcelKey } from '../parcels.ts';
import { type OrderOfVersion4, orderOfVersion4, packedInVersion4 } from './pack-orders.ts';
import { type ParcelOfVersion3, parcelOfVersion3 } from './pack-parcels.ts';

export async function copyScans(transaction: Transaction): Promise<void> {
  const copies = new Map<string, ReturnType<typeof copyOf>>();
  await transaction.table(PARCELS_TABLE).each((row: ParcelOfVersion3) => {
    const parcel = parcelOfVersion3(row);
    copies.set(JSON.stringify(parcelKey(parcel)), copyOf(parcel));
  });
  await transaction
    .table(orders.table)
    .toCollection()
    .modify((stored: OrderOfVersion4, row) => {
      const order = orderOfVersion4(stored);
      const own = numbersOf(order).flatMap((number) => {
        const copy = copies.get(JSON.stringify([order.storeId, number]));
        return copy ? [copy] : [];
      });
      row.value = packedInVersion4(withCopies(order, own));
    });
}
