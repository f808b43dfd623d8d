/**
 * A made-up store to look around in: every fact by a seeded generator, relative to the hour of `now`, so that it is as
 * lively tomorrow as today. Nothing of it is stored.
 */

import { DEMO_STORE_ID } from '../domain/demo-store-id.ts';
import type { Order, PageVisit, Review, StoreFacts } from '../domain/facts.ts';
import { HOUR, type Instant, instantOfIso, isoOf, zoneOf } from '../domain/time.ts';
import type { PageKind } from '../domain/vocabulary.ts';
import { demoActivities, demoProducts } from './demo-goods.ts';
import { demoOrders } from './demo-orders.ts';
import { type Dice, diceOf } from './dice.ts';

const SEED = 20240601;
const storeId = DEMO_STORE_ID;

/** @param zone the rule pack's, whose days the ratings are of */
export function demoFacts(now: Instant, zone: string): StoreFacts {
  const from = Math.floor(now / HOUR) * HOUR;
  const dice = diceOf(SEED);
  const { orders, trackingEvents } = demoOrders(from, dice);
  const reviews = demoReviews(orders, from, dice);
  const day = zoneOf(zone).dayOf(from);
  return {
    store: { storeId },
    orders,
    trackingEvents,
    reviews,
    activities: demoActivities(from),
    products: demoProducts(from),
    ratings: [{ storeId, day, described: 4.8, service: 4.7, logistics: 4.6 }],
    carriers: [
      { storeId, name: 'AliExpress Standard Shipping', contracted: true },
      { storeId, name: '4PX', contracted: false },
    ],
    officialFigures: [],
    violations: [],
    pageVisits: [
      listVisit('order-list', orders, from),
      listVisit('reviews', reviews, from),
      { storeId, page: 'activity-list', state: 'read', readAt: isoOf(from), extent: { rows: 4 } },
    ],
  };
}

/** Of every delivered order; one in a hundred has two stars, and no word that counts. */
function demoReviews(orders: readonly Order[], from: Instant, dice: Dice): Review[] {
  return orders
    .filter(({ deliveredAt }) => deliveredAt !== undefined)
    .map(({ orderId, lines, deliveredAt = '' }, index): Review => {
      const hasFewStars = index % 100 === 20;
      return {
        storeId,
        reviewId: `7000${orderId}`,
        orderId,
        productId: lines?.[0]?.productId,
        skuId: lines?.[0]?.skuId,
        stars: hasFewStars ? 2 : dice.between(4, 5),
        text: hasFewStars ? 'Too small' : 'Good',
        createdAt: isoOf(Math.min(from, instantOfIso(deliveredAt) + 5 * HOUR)),
      };
    });
}

/** The whole list on one page, read at the full hour. */
function listVisit(page: PageKind, entries: readonly { createdAt?: string }[], from: Instant): PageVisit {
  const rows = entries.length;
  return {
    storeId,
    page,
    state: 'read',
    readAt: isoOf(from),
    extent: { rows, statedTotal: rows, pageIndex: 1, pageCount: 1 },
    filter: { tab: 'all', sort: 'createdAt-desc' },
  };
}
