/** Random small stores for properties: dense in boundaries (72 h, 120 h, ends of days, clock changes). */
import fc from 'fast-check';
import type { Activity, Order, Review, Shipment, StoreFacts, TrackingEvent } from '../../lib/domain/facts.ts';
import { HOUR, type Instant, isoOf } from '../../lib/domain/time.ts';
import { ORDER_STATUSES } from '../../lib/domain/vocabulary.ts';
import { facts, STORE_ID } from './a-store.ts';

export interface World {
  now: Instant;
  facts: StoreFacts;
}

/** Noon and midnight in Los Angeles, in summer, in winter, and on the days clocks change. */
const NOWS = [
  '2026-05-20T19:00:00.000Z',
  '2026-05-20T07:00:00.000Z',
  '2026-03-09T07:00:00.000Z',
  '2026-03-20T19:30:00.000Z',
  '2026-11-02T08:00:00.000Z',
  '2026-11-10T20:00:00.000Z',
].map((iso) => Date.parse(iso));

const jitter = fc.constantFrom(-1, 0, 0, 0, 1);
const hours = (least: number, most: number) =>
  fc.tuple(fc.integer({ min: least, max: most }), jitter).map(([count, extra]) => count * HOUR + extra);
const NUMBERS = ['YT2026052000001', 'YT2026052000002', 'YT2026052000003', 'RR473124829SE', 'RR473124828SE'];
const PRODUCTS = ['p1', 'p2', 'p3'];

function shipments(createdAt: Instant): fc.Arbitrary<Shipment[]> {
  const shipment = fc.record({
    trackingNumber: fc.constantFrom(...NUMBERS),
    carrier: fc.constantFrom('YunExpress', 'Cainiao Super Economy'),
    uploadedAt: fc.oneof(hours(0, 100), fc.constant(72 * HOUR)).map((after) => isoOf(createdAt + after)),
  });
  return fc.array(shipment, { maxLength: 2 });
}

function order(now: Instant, index: number): fc.Arbitrary<Order> {
  return hours(0, 45 * 24).chain((age) => {
    const createdAt = now - Math.max(0, age);
    const later = hours(0, 300).map((after) => isoOf(createdAt + Math.max(0, after)));
    return fc.record(
      {
        storeId: fc.constant(STORE_ID),
        orderId: fc.constant(`order-${String(index).padStart(2, '0')}`),
        createdAt: fc.constant(isoOf(createdAt)),
        lines: fc.constantFrom(...PRODUCTS).map((productId) => [{ productId }]),
        status: fc.constantFrom(...ORDER_STATUSES),
        paidAt: fc.constant(isoOf(createdAt)),
        cancelledAt: later,
        deliveredAt: later,
        shipments: shipments(createdAt),
      },
      { requiredKeys: ['storeId', 'orderId', 'createdAt', 'lines', 'status'] },
    ) as fc.Arbitrary<Order>;
  });
}

function trackingEvent(now: Instant): fc.Arbitrary<TrackingEvent> {
  return fc.record({
    trackingNumber: fc.constantFrom(...NUMBERS),
    at: hours(0, 45 * 24).map((age) => isoOf(now - age)),
    code: fc.constantFrom('HUB', 'PORT', 'CUSTOMS'),
  });
}

function review(now: Instant, index: number): fc.Arbitrary<Review> {
  return fc.record({
    storeId: fc.constant(STORE_ID),
    reviewId: fc.constant(`review-${index}`),
    productId: fc.constantFrom(...PRODUCTS),
    stars: fc.integer({ min: 1, max: 5 }),
    text: fc.constantFrom('not as described', '货不对板', 'ok'),
    createdAt: hours(0, 45 * 24).map((age) => isoOf(now - age)),
  });
}

function activity(now: Instant, index: number): fc.Arbitrary<Activity> {
  return fc
    .tuple(hours(-48, 40 * 24), hours(1, 20 * 24), fc.constantFrom(...PRODUCTS))
    .map(([age, length, productId]) => ({
      storeId: STORE_ID,
      activityId: `activity-${index}`,
      startsAt: isoOf(now - age),
      endsAt: isoOf(now - age + length),
      products: [{ productId }],
    }));
}

/** Lists of entries whose ids are their places. */
function listOf<Entry>(
  maxLength: number,
  make: (index: number) => fc.Arbitrary<Entry>,
): fc.Arbitrary<Entry[]> {
  return fc
    .integer({ min: 0, max: maxLength })
    .chain((length) => fc.tuple(...Array.from({ length }, (_, index) => make(index))));
}

export const worlds: fc.Arbitrary<World> = fc.constantFrom(...NOWS).chain((now) =>
  fc
    .record({
      orders: listOf(14, (index) => order(now, index)),
      trackingEvents: fc.array(trackingEvent(now), { maxLength: 12 }),
      reviews: listOf(5, (index) => review(now, index)),
      activities: listOf(2, (index) => activity(now, index)),
    })
    .map((fields) => ({ now, facts: facts(fields) })),
);
