import { NO_LISTS } from '../merge/shape.ts';
import type { EntryKind } from './entry-kind.ts';

export const officialFigures: EntryKind<'officialFigures'> = {
  table: 'officialFigures',
  indexes: [],
  keyOf: ({ storeId, indicator, activityId, day }) => [storeId, indicator, activityId ?? '', day ?? ''],
  shape: {
    identity: ['storeId', 'indicator', 'activityId', 'day'],
    rules: { rate: 'changing' },
    lists: NO_LISTS,
  },
};
