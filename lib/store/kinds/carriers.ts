import { NO_LISTS } from '../merge/shape.ts';
import type { EntryKind } from './entry-kind.ts';

export const carriers: EntryKind<'carriers'> = {
  table: 'carriers',
  indexes: [],
  keyOf: ({ storeId, name }) => [storeId, name],
  shape: { identity: ['storeId', 'name'], rules: { contracted: 'changing' }, lists: NO_LISTS },
};
