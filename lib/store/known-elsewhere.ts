/** An order is of one store: what another has already can be none of this one's. */
import { inOneView } from './in-one-transaction.ts';
import { orders } from './kinds/orders.ts';

/** Orders looked up at once. */
const AT_ONCE = 1000;

/** Whether a store other than this one has one of the orders. */
export function areKnownElsewhere(storeId: string, orderIds: readonly string[]): Promise<boolean> {
  return inOneView(async (tables) => {
    const rows = tables.entries(orders);
    for (const other of await rows.storeIds()) {
      if (other === storeId) continue;
      for (let start = 0; start < orderIds.length; start += AT_ONCE) {
        const keys = orderIds.slice(start, start + AT_ONCE).map((orderId) => [other, orderId]);
        if ((await rows.getMany(keys)).some((row) => row !== undefined)) return true;
      }
    }
    return false;
  });
}
