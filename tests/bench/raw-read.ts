/** All rows of a store, as the database gives them: what judging anew cannot do without. */
import { openDatabase } from '../../lib/store/database.ts';

const TABLES = ['orders', 'parcels', 'reviews', 'activities', 'violations', 'pageVisits'];

/** In milliseconds. */
export async function rawRead(storeId: string): Promise<number> {
  const database = await openDatabase();
  const begun = performance.now();
  const transaction = database.transaction(TABLES);
  const requests = TABLES.map((table) =>
    transaction.objectStore(table).getAll(IDBKeyRange.bound([storeId], [storeId, []])),
  );
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = reject;
  });
  const took = performance.now() - begun;
  if (requests[0]?.result.length === 0) throw new Error('no order was read');
  return took;
}
