import { SCANS } from '../copied-scans.ts';
import { orderPacking, TRACKING_NUMBERS } from '../packed-order.ts';
import type { EntryKind } from './entry-kind.ts';

export const orders: EntryKind<'orders'> = {
  table: 'orders',
  indexes: [`*${TRACKING_NUMBERS}`],
  packing: orderPacking,
  keyOf: ({ storeId, orderId }) => [storeId, orderId],
  shape: {
    beside: SCANS,
    identity: ['storeId', 'orderId'],
    rules: { status: 'changing', shipBy: 'changing', paidSeen: 'greatest', openSeenAt: 'greatest' },
    lists: {
      lines: { identity: [], rules: {} },
      shipments: {
        identity: ['trackingNumber'],
        rules: { verdict: 'changing' },
        // A parcel whose number could not be read is told by its upload: it is a fact all the same.
        keyOf: ({ trackingNumber, uploadedAt }) => `${trackingNumber ?? `@${uploadedAt ?? ''}`}`,
      },
    },
  },
};
