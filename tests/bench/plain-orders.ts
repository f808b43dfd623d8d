/** Orders as whoever does nothing more would store them: plain objects with an index, durable, in a database of their own. */
import Dexie, { type Table } from 'dexie';
import type { Order } from '../../lib/domain/facts.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { asKeys, storedRow } from './put-rows.ts';

const database = new Dexie('bench-plain', { chromeTransactionDurability: 'strict' });
database.version(1).stores({ orders: ',*trackingNumbers' });
export const plainOrders: Table<Order, string[]> = database.table('orders');

export function plainRow(order: Order, now: Instant): Order {
  const trackingNumbers = order.shipments?.flatMap(({ trackingNumber }) => trackingNumber ?? []) ?? [];
  return { ...storedRow(order, now), trackingNumbers };
}

export async function putPlain(rows: readonly Order[]): Promise<void> {
  await plainOrders.bulkPut(rows, asKeys(rows.map(keyOf)));
}

/** One transaction: as any merge must, what is there is read first. `changed`: those of them that are written. */
export async function mergePlain(rows: readonly Order[], changed = rows): Promise<void> {
  await database.transaction('rw', plainOrders, async () => {
    await plainOrders.bulkGet(rows.map(keyOf));
    await putPlain(changed);
  });
}

function keyOf({ storeId, orderId }: Order): string[] {
  return [storeId, orderId];
}
