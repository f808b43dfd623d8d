/** What a figure itself counts: what the rule's table says, or the reading that a rule pack makes the headline. */
import type { Review } from '../domain/facts.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { Instant } from '../domain/time.ts';
import { cancellationCourse, sellerFaultCourse } from './cancellation.ts';
import type { Course } from './course.ts';
import { lateShipmentCourse, suspectedCourse } from './late-shipment.ts';
import { everAnomalousCourse, logisticsAnomalyCourse } from './logistics-anomaly.ts';
import { allLowStarsCourse, negativeReviewCourse } from './negative-review.ts';
import type { KnownOrder } from './orders/known-order.ts';

export function headlineCancellation(order: KnownOrder, { headline }: RulePack): Course {
  const course = cancellationCourse(order);
  return headline?.cancellation === 'sellerFault' ? sellerFaultCourse(order, course) : course;
}

/** `fromPayment` is in the order's deadline already. */
export function headlineLateShipment(order: KnownOrder, pack: RulePack): Course {
  const course = lateShipmentCourse(order);
  return pack.headline?.lateShipment === 'suspected' ? suspectedCourse(order, course, pack) : course;
}

export function headlineLogisticsAnomaly(
  order: KnownOrder,
  now: Instant,
  pack: RulePack,
): Course | undefined {
  const course = logisticsAnomalyCourse(order, now, pack);
  return course && pack.headline?.logisticsAnomaly === 'everAnomalous'
    ? everAnomalousCourse(order, course)
    : course;
}

export function headlineNegativeReview(review: Review, pack: RulePack): Course {
  return pack.headline?.negativeReview === 'allLowStars'
    ? allLowStarsCourse(review, pack)
    : negativeReviewCourse(review, pack);
}
