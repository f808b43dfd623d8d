/** What a reading adds to a store: each of its rows as an entry of the store it was read in. */
import type { Activity, Order, PageVisit, Rating, TrackingEvent } from '../domain/facts.ts';
import type { Reading } from '../domain/reading.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { instantOfIso, zoneOf } from '../domain/time.ts';
import type { FactSource } from '../domain/vocabulary.ts';
import type { EntryLists } from '../store/entry-lists.ts';
import { withMemory } from './observed-order.ts';
import { yieldOf } from './reading-yield.ts';

export function sourceOf(reading: Reading): FactSource {
  return reading.page === 'order-detail' ? 'order-detail' : 'list';
}

/**
 * The entries of a reading. Rows that name nothing they could belong to (a review without an id, a tracking event
 * without its number) are left out: they are among the reading's problems. Only a page that was read yields rows.
 */
export function entriesOf(reading: Reading, readingId: string, storeId: string, pack: RulePack): EntryLists {
  const visits = pageVisitOf(reading, readingId, storeId);
  if (reading.state !== 'read') return { pageVisits: visits };
  return {
    stores: [{ storeId }],
    orders: ordersOf(reading, storeId, pack),
    trackingEvents: trackingEventsOf(reading, storeId),
    reviews: reading.reviews.flatMap((row) => {
      const { reviewId, createdAt } = row;
      return reviewId && createdAt ? [{ ...row, storeId, reviewId, createdAt }] : [];
    }),
    activities: activitiesOf(reading, storeId),
    products: reading.products.flatMap((row) =>
      row.productId ? [{ ...row, storeId, productId: row.productId }] : [],
    ),
    ratings: ratingsOf(reading, storeId, pack),
    carriers: reading.carriers.map((row) => ({ ...row, storeId })),
    officialFigures: reading.officialFigures.map((row) => ({ ...row, storeId })),
    violations: reading.violations.flatMap((row) =>
      row.orderId ? [{ ...row, storeId, orderId: row.orderId, readAt: reading.readAt }] : [],
    ),
    pageVisits: visits,
  };
}

/** Orders of the page, and of its parcels: a shipment list knows parcels of orders that no list showed yet. */
function ordersOf(reading: Reading, storeId: string, pack: RulePack): Order[] {
  const seen = reading.orders.map((row) => withMemory({ ...row, storeId }, reading.readAt, pack));
  const shipped = reading.shipments.flatMap(({ orderId, ...shipment }): Order[] =>
    orderId ? [{ storeId, orderId, shipments: [shipment] }] : [],
  );
  return [...seen, ...shipped];
}

function trackingEventsOf(reading: Reading, storeId: string): TrackingEvent[] {
  return reading.trackingEvents.flatMap((row) => {
    const { trackingNumber, at } = row;
    return trackingNumber && at ? [{ ...row, storeId, trackingNumber, at }] : [];
  });
}

function activitiesOf(reading: Reading, storeId: string): Activity[] {
  const listed = reading.activities.flatMap((row): Activity[] =>
    row.activityId ? [{ ...row, storeId, activityId: row.activityId }] : [],
  );
  const enrolled = reading.activityProducts.flatMap(({ activityId, ...product }): Activity[] =>
    activityId ? [{ storeId, activityId, products: [product] }] : [],
  );
  return [...listed, ...enrolled];
}

/** A rating that prints no day is the store's rating on the day it was read. */
function ratingsOf(reading: Reading, storeId: string, pack: RulePack): Rating[] {
  const today = zoneOf(pack.zone).dayOf(instantOfIso(reading.readAt));
  return reading.ratings.map((row) => ({ ...row, storeId, day: row.day ?? today }));
}

function pageVisitOf(reading: Reading, readingId: string, storeId: string): PageVisit[] {
  const { page, state, readAt, extent, filter, unchanged } = reading;
  if (page === null) return [];
  const told = mainRowsOf(reading).flatMap(({ createdAt }) => (createdAt ? [createdAt] : []));
  const created = [...told, unchanged?.oldestCreatedAt ?? [], unchanged?.newestCreatedAt ?? []].flat();
  created.sort();
  const [oldestCreatedAt] = created;
  const newestCreatedAt = created.at(-1);
  return [
    {
      storeId,
      page,
      state,
      readAt,
      readingId,
      understood: told.length + (unchanged?.understood ?? 0),
      tracks: [...new Set(reading.trackingEvents.flatMap(({ trackingNumber }) => trackingNumber ?? []))],
      problems: reading.problems.length,
      // A few rows that changed are no sample of what the page yields.
      ...(state === 'read' && !unchanged && { yield: yieldOf(reading) }),
      ...(extent && { extent }),
      ...(filter && { filter }),
      ...(oldestCreatedAt && { oldestCreatedAt }),
      ...(newestCreatedAt && { newestCreatedAt }),
    },
  ];
}

/** The rows that carry a creation time: orders, or reviews where the page lists those. */
function mainRowsOf({ orders, reviews }: Reading): readonly { createdAt?: string }[] {
  return orders.length > 0 ? orders : reviews;
}
