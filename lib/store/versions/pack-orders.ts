/** Version 4: the facts of an order are one text. */
import type { Transaction } from 'dexie';
import type { Order } from '../../domain/facts.ts';
import { orders } from '../kinds/orders.ts';
import { packedOrder, TRACKING_NUMBERS } from '../packed-order.ts';

type OrderOfVersion3 = Order & { [TRACKING_NUMBERS]?: string[] };

export async function packOrders(transaction: Transaction): Promise<void> {
  await transaction
    .table(orders.table)
    .toCollection()
    .modify(({ [TRACKING_NUMBERS]: _, ...order }: OrderOfVersion3, row) => {
      row.value = packedOrder(order);
    });
}
