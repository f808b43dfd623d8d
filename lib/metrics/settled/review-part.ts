/** What one review adds to the figures of its store. It is settled as soon as it is known. */
import type { RulePack } from '../../domain/rule-pack.ts';
import type { ReviewSight } from '../../domain/store-changes.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';
import { headlineNegativeReview } from '../headline.ts';
import { instantIn } from '../orders/known-order.ts';
import { replacingReadings, reviewReading } from '../rule-readings.ts';
import { hasReview } from '../scopes/activity-window.ts';
import type { Courses } from './courses-of.ts';
import type { PartsOf } from './order-part.ts';

export function reviewedAt({ review }: ReviewSight): Instant {
  return instantOfIso(review.createdAt);
}

/** The activities it is of; the store's figure pools them, so without any it counts nowhere. */
export function activitiesOf({ review, orderCreatedAt }: ReviewSight, { windows, pack }: PartsOf): string[] {
  const createdAt = instantIn(orderCreatedAt);
  return windows
    .filter((window) => hasReview(window, review, createdAt, pack))
    .map(({ activityId }) => activityId);
}

export function reviewCourses({ review }: ReviewSight, pack: RulePack): Courses {
  const headline = headlineNegativeReview(review, pack);
  const judged = { review, negativeReview: headline };
  return [
    { measure: 'negativeReview', course: headline },
    ...replacingReadings('negativeReview', pack).map((id) => ({
      measure: id,
      course: reviewReading(id, judged, headline, pack),
    })),
  ];
}
