/**
 * An order as it is stored: its facts as one text, since browsers store and copy many small values slowly and at length.
 * Beside it the scans, which are a text of their own, and the numbers of its parcels, for the index.
 */
import type { Order } from '../domain/facts.ts';
import { copiedScans, numbersOf, SCANS } from './copied-scans.ts';
import { narrowJson } from './narrow-json.ts';
import { placesOf } from './places.ts';
import type { Packing } from './rows.ts';

export const TRACKING_NUMBERS = 'trackingNumbers';

/** The rarest last: what stands behind the last one is not stored. */
const ORDER = placesOf<Order>(
  [
    ...['storeId', 'orderId', 'createdAt', 'status', 'paidAt', 'lines', 'shipments', 'seen', 'sources'],
    ...['openSeenAt', 'paidSeen', 'shipBy', 'deliveredAt', 'orderAmount', 'confirmedAt', 'storeDiscount'],
    ...['cancelledAt', 'cancelledBy', 'cancelReason'],
  ],
  {
    lines: placesOf(['productId', 'skuId', 'skuCode', 'title', 'quantity', 'unitPrice', 'activityId']),
    shipments: placesOf(['trackingNumber', 'uploadedAt', 'carrier', 'verdict']),
  },
);
const BESIDE = new Set([SCANS]);

export interface OrderRow {
  /** JSON: the fields of the order in their places. */
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
  return { facts: narrowJson(ORDER.listOf(order, BESIDE)), ...besideFacts(order) };
}

export function besideFacts(order: Order): Omit<OrderRow, 'facts'> {
  const numbers = numbersOf(order);
  const scans = copiedScans(order);
  return {
    ...(scans !== undefined && { scans }),
    ...(numbers.length > 0 && { [TRACKING_NUMBERS]: numbers }),
  };
}

function unpackedOrder({ facts, scans }: OrderRow): Order {
  const order = ORDER.entryOf(JSON.parse(facts));
  if (scans !== undefined) order[SCANS] = scans;
  return order;
}
