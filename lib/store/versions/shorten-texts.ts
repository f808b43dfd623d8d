/** Version 6: orders and parcels are texts with short names, in characters of one byte. */
import type { Transaction } from 'dexie';
import { copiesIn, withCopies } from '../copied-scans.ts';
import { orders } from '../kinds/orders.ts';
import { type OrderRow, orderPacking, packedOrder } from '../packed-order.ts';
import { PARCELS_TABLE, parcelPacking } from '../parcels.ts';
import { type ParcelOfVersion3, parcelOfVersion3 } from './pack-parcels.ts';

export async function shortenTexts(transaction: Transaction): Promise<void> {
  await transaction
    .table(orders.table)
    .toCollection()
    .modify((stored: OrderRow, row) => {
      const order = orderPacking.unpack(stored);
      row.value = packedOrder(withCopies(order, copiesIn(order)));
    });
  await transaction
    .table(PARCELS_TABLE)
    .toCollection()
    .modify((stored: ParcelOfVersion3, row) => {
      row.value = parcelPacking.pack(parcelOfVersion3(stored));
    });
}
