/** Orders of every status, with and without what a page may fail to print. */
import type { Order, OrderLine, TrackingEvent, Violation } from '../../../lib/domain/facts.ts';
import type { OrderStatus } from '../../../lib/domain/vocabulary.ts';
import type { Instant } from '../calendar.ts';
import { HOUR } from '../calendar.ts';
import type { Dice } from './dice.ts';
import { isoOf, jitter, someInstant } from './instants.ts';
import type { Habits } from './parcels.ts';
import { someEvents, someShipments } from './parcels.ts';
import { CANCEL_REASONS, STATUSES } from './words.ts';

export const PRODUCT_IDS = ['p1', 'p2', 'p3', 'p4'] as const;

export interface Setting {
  dice: Dice;
  now: Instant;
  storeId: string;
  activityIds: readonly string[];
  habits: Habits;
}

export function someOrder(setting: Setting, index: number): Order {
  const { dice, now, storeId, habits } = setting;
  const createdAt = someInstant(dice, now, dice.pick([3, 10, 34, 45, 110]));
  const order: Order = {
    storeId,
    orderId: `${storeId}-${dice.between(100, 999)}-${index}`,
    lines: dice.times(dice.pick([0, 1, 1, 1, 2]), () => someLine(setting)),
    shipments: someShipments(dice, createdAt, now, habits),
  };
  if (dice.chance(0.98)) order.createdAt = isoOf(createdAt);
  setStatus(order, dice);
  if (dice.chance(order.status === 'awaiting-payment' ? 0.1 : 0.7)) {
    order.paidAt = isoOf(createdAt + dice.pick([0, 6 * 60_000, 20 * HOUR, 70 * HOUR]));
  }
  setCancellation(order, createdAt, setting);
  if (dice.chance(order.status === 'completed' ? 0.6 : 0.1)) {
    order.deliveredAt = isoOf(createdAt + dice.between(100, 600) * HOUR);
  }
  if (dice.chance(0.03)) order.deliveredAt = isoOf(now + jitter(dice));
  return order;
}

function someLine({ dice, activityIds }: Setting): OrderLine {
  const line: OrderLine = { quantity: dice.between(1, 3) };
  if (dice.chance(0.9)) line.productId = dice.pick([...PRODUCT_IDS, 'elsewhere']);
  if (dice.chance(0.2)) line.activityId = dice.pickIfAny(activityIds) ?? 'unknown-activity';
  return line;
}

function setStatus(order: Order, dice: Dice): void {
  const isShipped = (order.shipments ?? []).length > 0;
  const usual: OrderStatus = isShipped ? dice.pick(['shipped', 'completed']) : 'awaiting-shipment';
  if (dice.chance(0.97)) order.status = dice.chance(0.75) ? usual : dice.pick(STATUSES);
  if (dice.chance(0.05)) order.paidSeen = dice.chance(0.8);
}

function setCancellation(order: Order, createdAt: Instant, { dice, now, habits }: Setting): void {
  const deadline = createdAt + 72 * HOUR;
  if (dice.chance(habits.cancels)) {
    if (dice.chance(0.9)) order.status = 'cancelled';
    if (dice.chance(0.75)) {
      const cancelledAt = dice.pick([
        deadline + jitter(dice),
        createdAt + dice.between(0, 300) * HOUR,
        createdAt + dice.between(0, 80) * HOUR,
        someInstant(dice, now, 5),
        now + jitter(dice),
      ]);
      order.cancelledAt = isoOf(Math.max(createdAt, cancelledAt));
    }
  }
  if (order.status !== 'cancelled' && order.status !== 'closed-unpaid') return;
  if (dice.chance(0.7)) order.cancelledBy = dice.pick(['buyer', 'seller', 'seller', 'platform']);
  if (dice.chance(0.6)) order.cancelReason = dice.pick(CANCEL_REASONS);
  if (dice.chance(0.4)) order.openSeenAt = isoOf(Math.min(now, someInstant(dice, now, 10)));
}

export function eventsOf(orders: readonly Order[], setting: Setting): TrackingEvent[] {
  const { dice, now, storeId, habits } = setting;
  return orders.flatMap(({ shipments }) =>
    (shipments ?? []).flatMap((shipment) => someEvents(dice, storeId, shipment, now, habits)),
  );
}

/** Violations, some read at the very instant of an upload. */
export function someViolations(orders: readonly Order[], { dice, now, storeId }: Setting): Violation[] {
  return orders
    .filter(() => dice.chance(0.05))
    .map(({ orderId, shipments }) => {
      const uploadedAt = shipments?.[0]?.uploadedAt;
      const readAt = uploadedAt === undefined ? now : Date.parse(uploadedAt) + jitter(dice);
      const violation: Violation = { storeId, orderId };
      if (dice.chance(0.95)) {
        violation.reason = dice.pick(['false-shipment', 'false-shipment', 'online-timeout', 'other']);
      }
      if (dice.chance(0.8)) violation.readAt = isoOf(dice.chance(0.5) ? readAt : now);
      return violation;
    });
}
