/** A scope of judging: the store, or one activity, with the courses of what belongs to it (rules.md §3). */
import type { Activity, Review, StoreFacts } from '../domain/facts.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { Instant } from '../domain/time.ts';
import type { IndicatorId } from '../domain/vocabulary.ts';
import { type ActivityWindow, activityWindow, hasOrder, hasReview } from './activity-window.ts';
import { cancellationCourse } from './cancellation.ts';
import type { Course } from './course.ts';
import { type KnownOrder, knownOrder, scansByNumber } from './known-order.ts';
import { isOpen, lateShipmentCourse } from './late-shipment.ts';
import { logisticsAnomalyCourse } from './logistics-anomaly.ts';
import { negativeReviewCourse } from './negative-review.ts';

export interface JudgedOrder {
  known: KnownOrder;
  cancellation: Course;
  /** Undefined for an order whose shipment nobody can place in time. */
  lateShipment: Course | undefined;
  /** Undefined also without a valid shipment. */
  logisticsAnomaly: Course | undefined;
  isOpen: boolean;
}

export interface JudgedReview {
  review: Review;
  negativeReview: Course;
}

export interface Scope {
  orders: readonly JudgedOrder[];
  reviews: readonly JudgedReview[];
  /** Every SKU in scope is of a category with raised limits. */
  isRelaxed: boolean;
}

export interface ActivityScope extends Scope {
  activity: Activity;
  window: ActivityWindow;
}

export interface StoreScopes {
  store: Scope;
  activities: ActivityScope[];
}

/** The store's scope and that of each of its activities, as known at `now`. */
export function scopesOf(facts: StoreFacts, now: Instant, pack: RulePack): StoreScopes {
  const orders = judgedOrders(facts, now, pack);
  const windows = facts.activities.map(activityWindow);
  const createdAt = new Map(orders.map(({ known }) => [known.orderId, known.createdAt]));
  for (const { orderId, createdAt: iso } of facts.orders)
    if (iso !== undefined) createdAt.set(orderId, Date.parse(iso));
  const reviews = facts.reviews
    .filter((review) => Date.parse(review.createdAt) <= now)
    .map((review) => ({ review, negativeReview: negativeReviewCourse(review, pack) }));
  const activities = facts.activities.map((activity, index) => {
    const window = windows[index] as ActivityWindow;
    return {
      activity,
      window,
      orders: orders.filter(({ known }) => hasOrder(window, known.order, known.createdAt)),
      reviews: reviews.filter(({ review }) =>
        hasReview(window, review, createdAt.get(review.orderId ?? ''), pack),
      ),
      isRelaxed: isRelaxed(activity.products?.map(({ category }) => category) ?? [], pack),
    };
  });
  const pooled = new Set(activities.flatMap((scope) => scope.reviews));
  return {
    store: {
      orders,
      reviews: reviews.filter((review) => pooled.has(review)),
      isRelaxed: isRelaxed(facts.store.categories ?? [], pack),
    },
    activities,
  };
}

/** The courses of the scope in one indicator. */
export function coursesIn(scope: Scope, indicator: IndicatorId): Course[] {
  if (indicator === 'negativeReview') return scope.reviews.map((review) => review.negativeReview);
  return scope.orders.flatMap((order) => order[indicator] ?? []);
}

function judgedOrders(facts: StoreFacts, now: Instant, pack: RulePack): JudgedOrder[] {
  const scans = scansByNumber(facts.trackingEvents);
  const isCoverageStated = facts.pageVisits !== undefined;
  return facts.orders.flatMap((order) => {
    const known = knownOrder(order, scans, now, pack);
    if (known === undefined) return [];
    const isUnplaced = isCoverageStated && isUnplacedOrder(known);
    return {
      known,
      cancellation: cancellationCourse(known),
      lateShipment: isUnplaced ? undefined : lateShipmentCourse(known),
      logisticsAnomaly: isUnplaced ? undefined : logisticsAnomalyCourse(known, pack),
      isOpen: !isUnplaced && isOpen(known, now),
    };
  });
}

/** Shipped by its status or by a number, and no valid shipment says when. */
function isUnplacedOrder({ isPlaced, order: { status, shipments = [] } }: KnownOrder): boolean {
  if (isPlaced) return false;
  const isShipped = status === 'shipped' || status === 'partly-shipped' || status === 'completed';
  return isShipped || shipments.some(({ trackingNumber }) => trackingNumber !== undefined);
}

function isRelaxed(categories: readonly (string | undefined)[], pack: RulePack): boolean {
  const relaxed: readonly (string | undefined)[] = pack.relaxed.categories;
  return categories.length > 0 && categories.every((category) => relaxed.includes(category));
}
