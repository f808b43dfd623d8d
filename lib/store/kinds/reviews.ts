import { NO_LISTS } from '../merge/shape.ts';
import type { EntryKind } from './entry-kind.ts';

export const reviews: EntryKind<'reviews'> = {
  table: 'reviews',
  indexes: ['[storeId+orderId]'],
  keyOf: ({ storeId, reviewId }) => [storeId, reviewId],
  // A buyer may write on, or change the stars.
  shape: {
    identity: ['storeId', 'reviewId'],
    rules: { stars: 'changing', text: 'changing' },
    lists: NO_LISTS,
  },
};
