/** The reading that says exactly what the case expects, in the form of formats.md §1. */
import { ENTRY_LISTS, type EntryList, type PageCase } from './page-case.ts';

export function asReading({ expected, at }: PageCase) {
  const lists = ENTRY_LISTS.map((list) => [list, (expected.entries[list] ?? []).map(({ fields }) => fields)]);
  return {
    format: 'activity-guard/reading',
    version: 1,
    page: expected.page,
    state: expected.state,
    storeId: expected.storeId,
    readAt: new Date(at).toISOString(),
    extent: expected.extent,
    filter: expected.filter,
    ...(Object.fromEntries(lists) as Record<EntryList, Record<string, unknown>[]>),
    problems: expected.problems,
  };
}
