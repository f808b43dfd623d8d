/** What the Seller Center prints of the store at an instant, as readings of its pages. */
import type { Reading, ReadingOrder } from '../../lib/domain/reading.ts';
import { type Instant, isoOf } from '../../lib/domain/time.ts';
import { reading, STORE } from '../support/readings.ts';
import { HOUR, type Life } from './life.ts';

const ROWS = 50;
const MINUTE = HOUR / 60;

/** The pages of the whole order list, newest first, from its first page back to orders created at `reach`. */
export function listPages(lives: readonly Life[], readAt: Instant, reach: Instant): Reading[] {
  const shown = lives.filter(({ createdAt }) => createdAt <= readAt).reverse();
  const pageCount = Math.max(1, Math.ceil(shown.length / ROWS));
  const pages: Reading[] = [];
  for (let pageIndex = 1; pageIndex <= pageCount; pageIndex++) {
    const rows = shown.slice((pageIndex - 1) * ROWS, pageIndex * ROWS);
    if (pageIndex > 1 && (rows[0]?.createdAt ?? 0) < reach) break;
    pages.push(
      reading({
        storeId: STORE,
        readAt: isoOf(readAt),
        extent: { rows: rows.length, statedTotal: shown.length, pageIndex, pageCount },
        filter: { tab: 'all', sort: 'createdAt-desc' },
        orders: rows.map((life) => asListed(life, readAt)),
      }),
    );
  }
  return pages;
}

/** To the minute, and of a cancelled order not when. */
function asListed(life: Life, readAt: Instant): ReadingOrder {
  const toMinute = (at: Instant) => isoOf(at - (at % MINUTE));
  const { uploadedAt, trackingNumber, carrier } = life;
  const isShipped = uploadedAt !== undefined && uploadedAt <= readAt;
  return {
    orderId: life.orderId,
    createdAt: toMinute(life.createdAt),
    ...(life.isPaid && { paidAt: toMinute(life.createdAt) }),
    status: statusOf(life, readAt),
    ...(isShipped && { shipments: [{ trackingNumber, carrier, uploadedAt: toMinute(uploadedAt) }] }),
  };
}

/** To the second, and everything about a cancellation; the track stands below it. */
export function detailPage(life: Life, readAt: Instant): Reading {
  const { uploadedAt, trackingNumber, carrier, cancelledAt, deliveredAt } = life;
  const isShipped = uploadedAt !== undefined && uploadedAt <= readAt;
  const order: ReadingOrder = {
    orderId: life.orderId,
    createdAt: isoOf(life.createdAt),
    ...(life.isPaid && { paidAt: isoOf(life.createdAt) }),
    status: statusOf(life, readAt),
    ...(isPast(cancelledAt, readAt) && {
      cancelledAt: isoOf(cancelledAt),
      cancelledBy: life.isSellerAtFault ? ('seller' as const) : ('buyer' as const),
    }),
    ...(isPast(deliveredAt, readAt) && { deliveredAt: isoOf(deliveredAt) }),
    ...(isShipped && { shipments: [{ trackingNumber, carrier, uploadedAt: isoOf(uploadedAt) }] }),
  };
  const trackingEvents = isShipped ? eventsOf(life, readAt) : [];
  return reading({
    page: 'order-detail',
    storeId: STORE,
    readAt: isoOf(readAt),
    extent: { rows: 1 },
    orders: [order],
    trackingEvents,
  });
}

export function isShown(life: Life, at: Instant): boolean {
  return life.createdAt <= at && life.isPaid;
}

export function isPast(at: Instant | undefined, now: Instant): at is Instant {
  return at !== undefined && at <= now;
}

function eventsOf({ scans, trackingNumber }: Life, readAt: Instant): Reading['trackingEvents'] {
  return scans
    .filter(({ at }) => at <= readAt)
    .map(({ at, node }) => ({ trackingNumber, at: isoOf(at), text: node, place: node }));
}

function statusOf(life: Life, at: Instant): ReadingOrder['status'] {
  if (!life.isPaid) return at - life.createdAt > 24 * HOUR ? 'closed-unpaid' : 'awaiting-payment';
  if (isPast(life.cancelledAt, at)) return 'cancelled';
  if (isPast(life.deliveredAt, at)) return 'completed';
  return isPast(life.uploadedAt, at) ? 'shipped' : 'awaiting-shipment';
}
