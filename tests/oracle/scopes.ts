/** The scopes in which indicators are judged: the store and each activity (rules.md §3). */
import type { IndicatorId } from '../../lib/domain/vocabulary.ts';
import type { Instant } from './calendar.ts';
import type { KnownActivity, KnownOrder, KnownReview, KnownStore, Scope } from './facts.ts';
import { LIMIT_BP, RELAXED_LIMIT_BP, REVIEWED_UNTIL } from './rules-as-written.ts';

export function storeScope(store: KnownStore): Scope {
  return {
    orders: store.orders,
    reviews: store.reviews.filter((review) =>
      store.activities.some((activity) => isReviewOf(review, activity, store)),
    ),
    limitBp: limitsOf(store.isRelaxed),
  };
}

export function activityScope(activity: KnownActivity, store: KnownStore): Scope {
  return {
    orders: store.orders.filter((order) => isOrderOf(order, activity)),
    reviews: store.reviews.filter((review) => isReviewOf(review, activity, store)),
    limitBp: limitsOf(activity.isRelaxed),
  };
}

function limitsOf(isRelaxed: boolean): Record<IndicatorId, number> {
  return isRelaxed ? RELAXED_LIMIT_BP : LIMIT_BP;
}

function isOrderOf(order: KnownOrder, activity: KnownActivity): boolean {
  if (order.createdAt === undefined || !isDuring(activity, order.createdAt)) return false;
  if (order.namedActivityIds.includes(activity.activityId)) return true;
  return order.productIds.some((productId) => activity.productIds.includes(productId));
}

function isReviewOf(review: KnownReview, activity: KnownActivity, store: KnownStore): boolean {
  if (review.productId === undefined || !activity.productIds.includes(review.productId)) return false;
  const order = store.orders.find(({ orderId }) => orderId === review.orderId);
  if (order?.createdAt !== undefined) return isDuring(activity, order.createdAt);
  return activity.startsAt <= review.createdAt && review.createdAt <= activity.endsAt + REVIEWED_UNTIL;
}

function isDuring(activity: KnownActivity, at: Instant): boolean {
  return activity.startsAt <= at && at < activity.endsAt;
}
