import type { Order } from '../domain/facts.ts';
import { orders } from './kinds/orders.ts';
import { TRACKING_NUMBERS } from './packed-order.ts';
import type { Tables } from './tables.ts';

/** The orders of any store with a parcel of one of these numbers. */
export function ordersWith(tables: Tables, numbers: readonly string[]): Promise<Order[]> {
  return tables.entries(orders).having(TRACKING_NUMBERS, numbers);
}
