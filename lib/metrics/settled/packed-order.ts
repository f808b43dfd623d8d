/** Open orders, packed for storage: all that judging asks of an order that may still be shipped in time. */
import type { Instant, IsoInstant } from '../../domain/time.ts';
import type { KnownOrder } from '../orders/known-order.ts';
import { type OpenOrder, openOrder } from '../scopes/scope.ts';

/** A tuple, since the names of its fields would be most of what is stored. */
export type PackedOrder = [
  orderId: string,
  createdAt: Instant,
  deadlineAt: Instant,
  isCancelUndated: 0 | 1,
  /** Not known: null. */
  shipBy: IsoInstant | null,
  activityIds: string[],
];

export interface OpenOrderPart extends OpenOrder {
  activityIds: string[];
}

export function packed(known: KnownOrder, activityIds: string[]): PackedOrder {
  const { orderId, createdAt, deadlineAt, isCancelUndated, shipBy } = openOrder(known);
  return [orderId, createdAt, deadlineAt, isCancelUndated ? 1 : 0, shipBy ?? null, activityIds];
}

/** By index: there are many, and taking a tuple apart makes an object for each of its places. */
export function unpacked(order: PackedOrder): OpenOrderPart {
  return {
    orderId: order[0],
    createdAt: order[1],
    deadlineAt: order[2],
    isCancelUndated: order[3] === 1,
    shipBy: order[4] ?? undefined,
    activityIds: order[5],
  };
}
