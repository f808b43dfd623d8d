import type { EntryKind } from './entry-kind.ts';

export const orders: EntryKind<'orders'> = {
  table: 'orders',
  indexes: ['[storeId+createdAt]'],
  keyOf: ({ storeId, orderId }) => [storeId, orderId],
  shape: {
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
