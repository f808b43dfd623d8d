/** Takes a store's facts apart into the scopes that are judged (rules.md §3). */
import type { Order, StoreFacts } from '../../domain/facts.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';
import { headlineNegativeReview } from '../headline.ts';
import { storeOrders } from '../orders/judged-orders.ts';
import { NOTHING_SETTLED } from '../settled/scope-sums.ts';
import { activityWindow, hasOrder, hasReview } from './activity-window.ts';
import { type JudgedReview, openAmong, type StoreScopes } from './scope.ts';

/** The store's scope and that of each of its activities, as known at `now`. */
export function scopesOf(facts: StoreFacts, now: Instant, pack: RulePack): StoreScopes {
  const { judged, doubtful } = storeOrders(facts, now, pack);
  const createdAtOf = creationByOrder(facts.orders);
  const reviews = judgedReviews(facts, now, pack);
  const activities = facts.activities.map((activity) => {
    const window = activityWindow(activity);
    const orders = judged.filter(({ known }) => hasOrder(window, known.order, known.createdAt));
    return {
      activity,
      window,
      orders,
      open: openAmong(orders),
      reviews: reviews.filter(({ review }) =>
        hasReview(window, review, createdAtOf.get(review.orderId ?? ''), pack),
      ),
      isRelaxed: isRelaxed(activity.products?.map(({ category }) => category) ?? [], pack),
      settled: NOTHING_SETTLED,
    };
  });
  const pooled = new Set(activities.flatMap((scope) => scope.reviews));
  const store = {
    orders: judged,
    open: openAmong(judged),
    reviews: reviews.filter((review) => pooled.has(review)),
    isRelaxed: isRelaxed(facts.store.categories ?? [], pack),
    settled: NOTHING_SETTLED,
  };
  return { store, activities, doubtful };
}

function judgedReviews(facts: StoreFacts, now: Instant, pack: RulePack): JudgedReview[] {
  return facts.reviews
    .filter(({ createdAt }) => instantOfIso(createdAt) <= now)
    .map((review) => ({ review, negativeReview: headlineNegativeReview(review, pack) }));
}

/** Of every order that is known, whether or not it counts: its reviews are placed by it. */
function creationByOrder(orders: readonly Order[]): Map<string, Instant> {
  return new Map(
    orders.flatMap(({ orderId, createdAt }) =>
      createdAt === undefined ? [] : [[orderId, instantOfIso(createdAt)] as const],
    ),
  );
}

export function isRelaxed(categories: readonly (string | undefined)[], pack: RulePack): boolean {
  const relaxed: readonly (string | undefined)[] = pack.relaxed.categories;
  return categories.length > 0 && categories.every((category) => relaxed.includes(category));
}
