/** Reviews in five languages, with known, unknown and no order, at the edges of activities. */
import type { Activity, Order, Review } from '../../../lib/domain/facts.ts';
import { HOUR } from '../calendar.ts';
import type { Fair } from './activities.ts';
import { isoOf, jitter, someInstant } from './instants.ts';
import { PRODUCT_IDS } from './orders.ts';
import { REVIEW_TEXTS } from './words.ts';

const REVIEWED_UNTIL = 720 * HOUR;

export function someReview(
  fair: Fair,
  index: number,
  activities: readonly Activity[],
  orders: readonly Order[],
): Review {
  const { dice, storeId } = fair;
  const review: Review = {
    storeId,
    reviewId: `r${dice.between(100, 999)}-${index}`,
    createdAt: isoOf(someReviewTime(fair, activities)),
  };
  if (dice.chance(0.97)) review.stars = dice.pick([1, 1, 2, 2, 3, 4, 5, 5, 5, 5]);
  if (dice.chance(0.95)) review.text = dice.pick(REVIEW_TEXTS);
  if (dice.chance(0.95)) review.productId = dice.pick([...PRODUCT_IDS, 'elsewhere']);
  const order = dice.pickIfAny(orders);
  if (dice.chance(0.6)) review.orderId = order?.orderId ?? 'no-such-order';
  if (dice.chance(0.1)) review.orderId = 'no-such-order';
  return review;
}

function someReviewTime({ dice, now }: Fair, activities: readonly Activity[]): number {
  const { startsAt, endsAt } = dice.pickIfAny(activities) ?? {};
  if (startsAt === undefined || endsAt === undefined || dice.chance(0.6)) return someInstant(dice, now, 40);
  const start = Date.parse(startsAt);
  const end = Date.parse(endsAt);
  return dice.pick([start, end, end + REVIEWED_UNTIL]) + jitter(dice);
}
