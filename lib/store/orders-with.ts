import type { Order } from '../domain/facts.ts';
import { orders } from './kinds/orders.ts';
import { TRACKING_NUMBERS } from './merge/shape.ts';
import type { Tables } from './tables.ts';

/** The orders of any store with a parcel of one of these numbers. */
export async function ordersWith(tables: Tables, numbers: readonly string[]): Promise<Order[]> {
  if (numbers.length === 0) return [];
  return tables.entries(orders).where(TRACKING_NUMBERS).anyOf(numbers).distinct().toArray();
}
