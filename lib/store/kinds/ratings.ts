import { NO_LISTS } from '../merge/shape.ts';
import type { EntryKind } from './entry-kind.ts';

export const ratings: EntryKind<'ratings'> = {
  table: 'ratings',
  indexes: [],
  keyOf: ({ storeId, day }) => [storeId, day],
  shape: {
    identity: ['storeId', 'day'],
    rules: { described: 'changing', service: 'changing', logistics: 'changing' },
    lists: NO_LISTS,
  },
};
