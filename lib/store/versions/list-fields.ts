/** Version 6: orders and parcels are texts of fields in their places, in characters of one byte. */
import type { Transaction } from 'dexie';
import { copiesIn, withCopies } from '../copied-scans.ts';
import { orders } from '../kinds/orders.ts';
import { packedOrder } from '../packed-order.ts';
import { PARCELS_TABLE, parcelPacking } from '../parcels.ts';
import { type OrderOfVersion4, orderOfVersion4 } from './pack-orders.ts';
import { type ParcelOfVersion3, parcelOfVersion3 } from './pack-parcels.ts';

export async function listFields(transaction: Transaction): Promise<void> {
  await transaction
    .table(orders.table)
    .toCollection()
    .modify((stored: OrderOfVersion4, row) => {
      const order = orderOfVersion4(stored);
      row.value = packedOrder(withCopies(order, copiesIn(order)));
    });
  await transaction
    .table(PARCELS_TABLE)
    .toCollection()
    .modify((stored: ParcelOfVersion3, row) => {
      row.value = parcelPacking.pack(parcelOfVersion3(stored));
    });
}
