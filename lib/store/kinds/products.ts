import { NO_LISTS } from '../merge/shape.ts';
import type { EntryKind } from './entry-kind.ts';

export const products: EntryKind<'products'> = {
  table: 'products',
  indexes: [],
  keyOf: ({ storeId, productId, skuId }) => [storeId, productId, skuId ?? ''],
  shape: {
    identity: ['storeId', 'productId', 'skuId'],
    rules: { price: 'changing', stock: 'changing' },
    looks: { stockLooks: { of: 'stock', as: (stock) => stock !== 0 } },
    lists: NO_LISTS,
  },
};
