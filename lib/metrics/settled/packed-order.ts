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

export function unpacked(order: PackedOrder): OpenOrderPart {
  const [orderId, createdAt, deadlineAt, isCancelUndated, shipBy, activityIds] = order;
  return {
    orderId,
    createdAt,
    deadlineAt,
    isCancelUndated: isCancelUndated === 1,
    shipBy: shipBy ?? undefined,
    activityIds,
  };
}
