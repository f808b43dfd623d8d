import { inOneView } from './in-one-transaction.ts';
import { pageVisitKey } from './page-visits.ts';

/** Whether the visit of that reading is recorded: a wipe or a lost database takes it away with its rows. */
export function hasVisit(storeId: string, readAt: string, readingId: string): Promise<boolean> {
  const key = pageVisitKey({ storeId, readAt, readingId, page: 'order-list', state: 'read' });
  return inOneView(async (tables) => (await tables.pageVisits.get(key)) !== undefined);
}
