import { NO_LISTS } from '../merge/shape.ts';
import type { EntryKind } from './entry-kind.ts';

export const stores: EntryKind<'stores'> = {
  table: 'stores',
  indexes: [],
  keyOf: ({ storeId }) => [storeId],
  shape: { identity: ['storeId'], rules: { name: 'changing', categories: 'changing' }, lists: NO_LISTS },
};
