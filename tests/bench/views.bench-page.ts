/** The page's part of the bench of the views: fills the records of the product, in a page of the product itself. */
import type { Order } from '../../lib/domain/facts.ts';
import { HOUR } from '../../lib/domain/time.ts';
import { rulesNow } from '../../lib/judging/rules-now.ts';
import { judgeable } from '../../lib/judging/state-keeping.ts';
import { rescore } from '../../lib/rescore.ts';
import { readStoreFacts } from '../../lib/store/read-store-facts.ts';
import { readStoreRows } from '../../lib/store/read-store-rows.ts';
import { storedActivities, storedOrder } from './long-history.ts';
import { putOrders, putStore } from './put-rows.ts';

const STORE = '900001';
const CHUNK = 2000;
const WINDOW = 30 * 24 * HOUR;

/** So many orders of one store, all of them within the window that is judged, and every second one still to ship. */
async function fillBusyStore(size: number): Promise<number> {
  const now = Date.now();
  for (let from = 0; from < size; from += CHUNK) {
    const orders = Array.from({ length: Math.min(CHUNK, size - from) }, (_, index) => {
      const order = storedOrder(STORE, from + index, now, WINDOW / size);
      return index % 2 === 0 ? order : unshipped(order);
    });
    await putOrders(orders, now);
  }
  await putStore(STORE, storedActivities(STORE, now));
  const rules = await rulesNow();
  for (const rows of await readStoreRows([STORE])) await judgeable(rows, rules, Date.now());
  await rescore(Date.now());
  return (await readStoreFacts(STORE)).orders.length;
}

function unshipped({ shipments: _, cancelledAt: __, cancelledBy: ___, deliveredAt: ____, ...order }: Order) {
  return { ...order, status: 'awaiting-shipment' as const };
}

export type FillBusyStore = typeof fillBusyStore;
Object.assign(globalThis, { fillBusyStore });
