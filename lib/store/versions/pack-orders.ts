/** Version 4: the facts of an order are one text. */
import type { Transaction } from 'dexie';
import type { Order } from '../../domain/facts.ts';
import { SCANS } from '../copied-scans.ts';
import { orders } from '../kinds/orders.ts';
import { besideFacts, type OrderRow, TRACKING_NUMBERS } from '../packed-order.ts';

type OrderOfVersion3 = Order & { [TRACKING_NUMBERS]?: string[] };

/** As it stood up to version 5: its facts are JSON. */
export type OrderOfVersion4 = OrderRow;

export async function packOrders(transaction: Transaction): Promise<void> {
  await transaction
    .table(orders.table)
    .toCollection()
    .modify(({ [TRACKING_NUMBERS]: _, ...order }: OrderOfVersion3, row) => {
      row.value = packedInVersion4(order);
    });
}

export function packedInVersion4(order: Order): OrderOfVersion4 {
  return { facts: JSON.stringify({ ...order, [SCANS]: undefined }), ...besideFacts(order) };
}

export function orderOfVersion4({ facts, scans }: OrderOfVersion4): Order {
  return { ...JSON.parse(facts), ...(scans !== undefined && { [SCANS]: scans }) };
}
