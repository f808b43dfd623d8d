/** Version 3: the events of a parcel are one text. */
import type { Transaction } from 'dexie';
import { canonicalText } from '../../domain/canonical-text.ts';
import { PARCELS_TABLE, type Parcel } from '../parcels.ts';

/** As it stood up to version 5. */
export interface ParcelOfVersion3 extends Omit<Parcel, 'events'> {
  /** JSON. */
  events: string;
}

export async function packParcels(transaction: Transaction): Promise<void> {
  await transaction
    .table(PARCELS_TABLE)
    .toCollection()
    .modify(({ events, ...parcel }: Parcel, row) => {
      row.value = { ...parcel, events: canonicalText(events) } satisfies ParcelOfVersion3;
    });
}

export function parcelOfVersion3({ events, ...parcel }: ParcelOfVersion3): Parcel {
  return { ...parcel, events: JSON.parse(events) };
}
