/** A long history as it is stored: 250 orders a day over four stores, about ten scans a parcel; the same for the same count. */
import type { Activity, Order } from '../../lib/domain/facts.ts';
import { HOUR, type Instant, isoOf, MINUTE } from '../../lib/domain/time.ts';
import type { Parcel } from '../../lib/store/parcels.ts';

export const STORES = ['900001', '900002', '900003', '900004'] as const;
/** Written by the plain contenders: the same rows in the same tables, of a store that nobody judges. */
export const PLAIN = '900009';
const BETWEEN = (24 * HOUR) / 250;
const ACTIVITIES = 6;

/** The order of the store with this number, counted back from the newest, 0; `apart`: from one to the next. */
export function storedOrder(
  storeId: string,
  back: number,
  now: Instant,
  apart: number = BETWEEN * STORES.length,
): Order {
  const createdAt = now - Math.floor((back + 0.5) * apart);
  const orderId = idOf(storeId, back);
  const age = now - createdAt;
  const shipsAfter = back % 17 === 0 ? 80 * HOUR : 30 * HOUR;
  const isCancelled = back % 41 === 0 && age > 20 * HOUR;
  const isShipped = !isCancelled && age >= shipsAfter;
  const isDelivered = isShipped && age > 20 * 24 * HOUR;
  const number = `LP${orderId.slice(-14)}`;
  return {
    storeId,
    orderId,
    createdAt: isoOf(createdAt),
    paidAt: isoOf(createdAt + MINUTE),
    status: isCancelled
      ? 'cancelled'
      : isDelivered
        ? 'completed'
        : isShipped
          ? 'shipped'
          : 'awaiting-shipment',
    ...(isCancelled && { cancelledAt: isoOf(createdAt + 19 * HOUR), cancelledBy: 'buyer' as const }),
    ...(isDelivered && { deliveredAt: isoOf(createdAt + 20 * 24 * HOUR) }),
    lines: [lineOf(back)],
    ...(isShipped && {
      shipments: [
        {
          trackingNumber: number,
          carrier: 'Yanwen Economic Air Mail',
          uploadedAt: isoOf(createdAt + shipsAfter),
        },
      ],
    }),
    paidSeen: true,
    openSeenAt: isoOf(createdAt + MINUTE),
    seen: { '*': isoOf(createdAt + MINUTE) },
    sources: { '*': 'order-detail' },
  };
}

export function idOf(storeId: string, back: number): string {
  return `8${storeId.slice(-1)}${String(50_000_000_000_000 - back).padStart(14, '0')}`;
}

function lineOf(back: number) {
  return {
    productId: `10050060000${String(back % 40).padStart(5, '0')}`,
    skuId: `120000370000${String(back % 120).padStart(5, '0')}`,
    skuCode: `SKU-${back % 120}`,
    title: `Wireless earbuds with charging case, model ${back % 40}, noise cancelling, waterproof, for sports`,
    quantity: 1,
    unitPrice: { amount: '12.34', currency: 'USD' },
  };
}

/** The scans of the order's parcel up to now, one every 40 hours; undefined without a parcel. */
export function storedParcel(order: Order, now: Instant): Parcel | undefined {
  const [shipment] = order.shipments ?? [];
  if (!shipment?.uploadedAt || !shipment.trackingNumber) return undefined;
  const from = Date.parse(shipment.uploadedAt);
  const events = Array.from({ length: 10 }, (_, index) => from + (index * 40 + 5) * HOUR)
    .filter((at) => at <= now)
    .map((at, index) => ({
      at: isoOf(at),
      code: `NODE_${index}`,
      text: 'Arrived at sorting center',
      place: 'Shenzhen',
    }));
  return { storeId: order.storeId, trackingNumber: shipment.trackingNumber, events };
}

/** Six activities, one after the other up to the running one. */
export function storedActivities(storeId: string, now: Instant): Activity[] {
  return Array.from({ length: ACTIVITIES }, (_, index) => ({
    storeId,
    activityId: `${storeId}${index}`,
    name: `Activity ${index}`,
    startsAt: isoOf(now - (index * 8 + 5) * 24 * HOUR),
    endsAt: isoOf(now - (index * 8 - 3) * 24 * HOUR),
    products: Array.from({ length: 10 }, (_, product) => ({
      productId: `10050060000${String(product * 4).padStart(5, '0')}`,
    })),
    seen: { '*': isoOf(now) },
  }));
}
