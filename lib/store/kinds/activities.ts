import type { EntryKind } from './entry-kind.ts';

export const activities: EntryKind<'activities'> = {
  table: 'activities',
  indexes: [],
  keyOf: ({ storeId, activityId }) => [storeId, activityId],
  shape: {
    identity: ['storeId', 'activityId'],
    rules: { enrolment: 'changing' },
    looks: { enrolmentLooks: { of: 'enrolment' } },
    lists: {
      products: {
        identity: ['productId', 'skuId'],
        rules: { price: 'changing', stock: 'changing', status: 'changing', expectedSales: 'changing' },
        looks: { priceLooks: { of: 'price' } },
        keyOf: ({ productId, skuId }) => `${productId ?? ''}/${skuId ?? ''}`,
      },
    },
  },
};
