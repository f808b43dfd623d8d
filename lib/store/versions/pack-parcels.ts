/** Version 3: the events of a parcel are one text. */
import type { Transaction } from 'dexie';
import { PARCELS_TABLE, type Parcel, packedParcel } from '../parcels.ts';

export async function packParcels(transaction: Transaction): Promise<void> {
  await transaction
    .table(PARCELS_TABLE)
    .toCollection()
    .modify((parcel: Parcel, row) => {
      row.value = packedParcel(parcel);
    });
}
