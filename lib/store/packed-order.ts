/**
 * An order as it is stored: its facts as one text, since browsers store and copy many small values slowly and at length.
 * Beside it the scans, which are a text of their own, and the numbers of its parcels, for the index.
 * Up to version 5 the facts were JSON with all its names, which is read alike.
 */
import type { Order } from '../domain/facts.ts';
import { copiedScans, numbersOf } from './copied-scans.ts';
import { SCANS } from './merge/shape.ts';
import type { Packing } from './rows.ts';
import { narrowJson, shortNames } from './short-text.ts';

export const TRACKING_NUMBERS = 'trackingNumbers';

/** Those of an order and of what is in it. */
const NAMES = shortNames(
  (
    'storeId orderId createdAt paidAt status cancelReason cancelledAt cancelledBy deliveredAt confirmedAt shipBy ' +
    'lines productId skuId skuCode title quantity unitPrice orderAmount amount currency ' +
    'shipments trackingNumber carrier uploadedAt verdict paidSeen openSeenAt seen sources *'
  ).split(' '),
);

export interface OrderRow {
  /** JSON with short names. */
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
    facts: NAMES.shorten(narrowJson(scans === undefined ? order : { ...order, [SCANS]: undefined })),
    ...(scans !== undefined && { scans }),
    ...(numbers.length > 0 && { [TRACKING_NUMBERS]: numbers }),
  };
}

function unpackedOrder({ facts, scans }: OrderRow): Order {
  const order = JSON.parse(NAMES.spellOut(facts));
  if (scans !== undefined) order[SCANS] = scans;
  return order;
}
