import { NO_LISTS } from '../merge/shape.ts';
import type { EntryKind } from './entry-kind.ts';

export const violations: EntryKind<'violations'> = {
  table: 'violations',
  indexes: [],
  keyOf: ({ storeId, orderId, reason }) => [storeId, orderId, reason ?? ''],
  shape: {
    identity: ['storeId', 'orderId', 'reason'],
    // The first reading that showed it decides which numbers it makes invalid (rules.md §2).
    rules: { readAt: 'least', remainingSeconds: 'changing' },
    lists: NO_LISTS,
  },
};
