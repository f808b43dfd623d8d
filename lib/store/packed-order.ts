/**
 * An order as it is stored: its facts as one text, since browsers store and copy many small values slowly and at length.
 * Beside it the scans, which are a text of their own, and the numbers of its parcels, for the index.
 */
import type { Order } from '../domain/facts.ts';
import { copiedScans, numbersOf } from './copied-scans.ts';
import { SCANS } from './merge/shape.ts';
import type { Packing } from './rows.ts';

export const TRACKING_NUMBERS = 'trackingNumbers';

export interface OrderRow {
  /** JSON. */
  facts: string;
  scans?: string;
  /** Each once, sorted; absent without any. */
  [TRACKING_NUMBERS]?: string[];
}

export const orderPacking: Packing<Order> = {
  pack: packedOrder,
  unpack: (stored) => unpackedOrder(stored as OrderRow),
};

export function packedOrder(order: Order): OrderRow {
  const numbers = numbersOf(order);
  const scans = copiedScans(order);
  return {
    facts: JSON.stringify(scans === undefined ? order : { ...order, [SCANS]: undefined }),
    ...(scans !== undefined && { scans }),
    ...(numbers.length > 0 && { [TRACKING_NUMBERS]: numbers }),
  };
}

function unpackedOrder({ facts, scans }: OrderRow): Order {
  const order = JSON.parse(facts);
  if (scans !== undefined) order[SCANS] = scans;
  return order;
}
