/** Thirty days of made-up orders: most in time, some late of late, some parcels silent, some orders to ship now. */

import { DEMO_STORE_ID } from '../domain/demo-store-id.ts';
import type { Order, TrackingEvent } from '../domain/facts.ts';
import { HOUR, type Instant, isoOf, MINUTE } from '../domain/time.ts';
import { DEMO_PRODUCTS } from './demo-goods.ts';
import type { Dice } from './dice.ts';

const DAYS = 30;
const ORDERS_A_DAY = 8;
const TO_SHIP_IN = 72 * HOUR;
/** Of what is decided, so many of 1,000 were late: near the limit of 200, and over it if nothing is shipped. */
const LATE_OF_1000 = 176;
/** The oldest late order: some leave the window within a week, as in a real store. */
const LATE_FROM = 28 * 24 * HOUR;
const SILENT_EVERY = 11;
const CARRIERS = ['AliExpress Standard Shipping', '菜鸟超级经济', '燕文航空挂号小包', '4PX'] as const;

type Fate = 'cancelled' | 'late' | 'inTime' | 'open';

interface Draft {
  index: number;
  createdAt: Instant;
  fate: Fate;
}

export function demoOrders(from: Instant, dice: Dice): { orders: Order[]; trackingEvents: TrackingEvent[] } {
  const drafts = draftsOf(from, dice);
  const trackingEvents: TrackingEvent[] = [];
  const orders = drafts.map((draft) => {
    const order = orderOf(draft, from, dice);
    const [parcel] = order.shipments ?? [];
    if (parcel?.uploadedAt)
      trackingEvents.push(
        ...eventsOf(parcel.trackingNumber ?? '', order, from, draft.index % SILENT_EVERY === 0),
      );
    return order;
  });
  return { orders, trackingEvents };
}

function draftsOf(from: Instant, dice: Dice): Draft[] {
  const drafts = Array.from({ length: DAYS * ORDERS_A_DAY }, (_, index): Draft => {
    const createdAt = from - Math.floor(index / ORDERS_A_DAY) * 24 * HOUR - dice.between(1, 1439) * MINUTE;
    const isDecided = from > createdAt + TO_SHIP_IN;
    const fate = dice.share() < 0.05 ? 'cancelled' : isDecided || dice.share() < 0.5 ? 'inTime' : 'open';
    return { index, createdAt, fate };
  });
  const inTime = drafts.filter(({ fate }) => fate === 'inTime');
  const couldBeLate = inTime.filter(
    ({ createdAt }) => from - createdAt > TO_SHIP_IN + 12 * HOUR && from - createdAt < LATE_FROM,
  );
  const late = Math.floor((inTime.length * LATE_OF_1000) / 1000);
  for (let count = 0; count < late; count += 1) {
    const [draft] = couldBeLate.splice(dice.between(0, couldBeLate.length - 1), 1);
    if (draft) draft.fate = 'late';
  }
  return drafts;
}

function orderOf({ index, createdAt, fate }: Draft, from: Instant, dice: Dice): Order {
  const { productId, skuId, title, price } = dice.oneOf([...DEMO_PRODUCTS] as [
    (typeof DEMO_PRODUCTS)[number],
  ]);
  const order: Order = {
    storeId: DEMO_STORE_ID,
    orderId: `90000000000${String(10_000 + index)}`,
    createdAt: isoOf(createdAt),
    paidAt: isoOf(createdAt + 3 * MINUTE),
    paidSeen: true,
    lines: [{ productId, skuId, title, quantity: dice.between(1, 3), unitPrice: price }],
  };
  if (fate === 'open') return { ...order, status: 'awaiting-shipment' };
  if (fate === 'cancelled') {
    const cancelledAt = isoOf(Math.min(createdAt + dice.between(1, 20) * HOUR, from));
    const cancelledBy = dice.oneOf(['buyer', 'buyer', 'seller'] as const);
    const cancelReason = cancelledBy === 'buyer' ? '买家不想要了' : '缺货';
    return { ...order, status: 'cancelled', cancelledAt, cancelledBy, cancelReason };
  }
  return { ...order, ...shippedPart(index, createdAt, fate, from, dice) };
}

function shippedPart(
  index: number,
  createdAt: Instant,
  fate: Fate,
  from: Instant,
  dice: Dice,
): Partial<Order> {
  const hours = fate === 'late' ? dice.between(73, 83) : dice.between(5, 66);
  const uploadedAt = Math.min(createdAt + hours * HOUR, from);
  const deliveredAt = uploadedAt + dice.between(9, 16) * 24 * HOUR;
  const isDelivered = deliveredAt <= from;
  return {
    status: isDelivered ? 'completed' : 'shipped',
    ...(isDelivered && { deliveredAt: isoOf(deliveredAt) }),
    shipments: [
      {
        trackingNumber: `LP00${String(710_000_000_000 + index)}`,
        carrier: dice.oneOf(CARRIERS),
        uploadedAt: isoOf(uploadedAt),
        verdict: 'valid',
      },
    ],
  };
}

/** A scan every day and a half, each at another place; of some that were not delivered they stop after the first. */
function eventsOf(
  trackingNumber: string,
  order: Order,
  from: Instant,
  canBeSilent: boolean,
): TrackingEvent[] {
  const uploadedAt = Date.parse(order.shipments?.[0]?.uploadedAt ?? '');
  const until = order.deliveredAt ? Date.parse(order.deliveredAt) : from;
  const isSilent = canBeSilent && order.deliveredAt === undefined;
  const events: TrackingEvent[] = [];
  for (let at = uploadedAt + 10 * HOUR; at <= until; at += 36 * HOUR) {
    const place = `Hub ${events.length + 1}`;
    events.push({
      storeId: DEMO_STORE_ID,
      trackingNumber,
      at: isoOf(at),
      text: `Scanned at ${place}`,
      place,
    });
    if (isSilent) break;
  }
  return events;
}
