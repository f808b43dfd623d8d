/**
 * 订单取消率, at most 15 %: of the paid orders created in the window, those cancelled by the instant, for any reason.
 * Source: the default pack's article; limit in `limits.cancellation` of the rule pack (rules.md §2).
 */
import type { Instant } from '../domain/time.ts';
import { type Course, from, holdsAt, WHOLE_DEFECT } from './course.ts';
import type { KnownOrder } from './orders/known-order.ts';

export function cancellationCourse(order: KnownOrder): Course {
  const cancelled = cancelledFrom(order);
  return {
    id: order.orderId,
    anchorAt: order.createdAt,
    eligible: from(order.createdAt),
    defect: cancelled === undefined ? [] : from(cancelled),
    tenths: WHOLE_DEFECT,
  };
}

/** Cancelled by the instant, whoever did it. */
export function isCancelled(order: KnownOrder, at: Instant): boolean {
  return holdsAt(cancellationCourse(order).defect, at);
}

/** Reading `sellerFault`: only what the seller cancelled; `course`: whoever did it, or the same. */
export function sellerFaultCourse({ order }: KnownOrder, course: Course): Course {
  return order.cancelledBy === 'seller' || course.defect.length === 0 ? course : { ...course, defect: [] };
}

function cancelledFrom({ cancelledAt, undatedCancelFrom, createdAt }: KnownOrder): Instant | undefined {
  return cancelledAt === undefined ? undatedCancelFrom : Math.max(createdAt, cancelledAt);
}
