/** A scope of judging, the store or one activity, with the courses of what belongs to it (rules.md §3). */
import { compareText } from '../../domain/compare-text.ts';
import type { Activity, Order, Review } from '../../domain/facts.ts';
import type { Instant, IsoInstant } from '../../domain/time.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import type { Course } from '../course.ts';
import type { KnownOrder } from '../orders/known-order.ts';
import type { ScopeSums } from '../settled/scope-sums.ts';
import type { ActivityWindow } from './activity-window.ts';

export interface JudgedOrder {
  known: KnownOrder;
  cancellation: Course;
  /** Undefined for an order whose shipment nobody can place in time. */
  lateShipment: Course | undefined;
  /** Undefined also without a valid shipment. */
  logisticsAnomaly: Course | undefined;
  /** What a look of the last day says of parcels on their way. */
  lookedAt: Course | undefined;
  /** Silent or stalled for all that is known, and nobody looked since before it would have become so. */
  isTrackUnseen: boolean;
  isOpen: boolean;
}

/** What is asked of an order that may still be shipped in time: without a valid number, it is late after its deadline. */
export interface OpenOrder {
  orderId: string;
  createdAt: Instant;
  deadlineAt: Instant;
  /** The platform's own deadline, where a page states it. */
  shipBy: IsoInstant | undefined;
  isCancelUndated: boolean;
}

export interface JudgedReview {
  review: Review;
  negativeReview: Course;
}

/** An order of which too little is known to count it (rules.md §2). */
export interface DoubtfulOrder {
  order: Order;
  createdAt: Instant | undefined;
  /** Paid and shipped, and no valid shipment says when. */
  isUnplaced: boolean;
}

export interface Scope {
  orders: readonly JudgedOrder[];
  reviews: readonly JudgedReview[];
  /** Every SKU in scope is of a category with raised limits. */
  isRelaxed: boolean;
  /** Undecided at the judged instant, by deadline, then id; among the orders above, or in the sums. */
  open: readonly OpenOrder[];
  /** What is in scope and not among the entries above. */
  settled: ScopeSums;
}

export interface ActivityScope extends Scope {
  activity: Activity;
  window: ActivityWindow;
}

export interface StoreScopes {
  store: Scope;
  activities: ActivityScope[];
  /** Of the whole store; empty where no coverage is stated. */
  doubtful: DoubtfulOrder[];
}

/** The courses of the scope in one indicator. */
export function coursesIn(scope: Scope, indicator: IndicatorId): Course[] {
  if (indicator === 'negativeReview') return scope.reviews.map((review) => review.negativeReview);
  return scope.orders.flatMap((order) => order[indicator] ?? []);
}

/** The open ones among the orders, by deadline, then id. */
export function openAmong(orders: readonly JudgedOrder[]): OpenOrder[] {
  return orders.flatMap(({ isOpen, known }) => (isOpen ? openOrder(known) : [])).sort(soonestFirst);
}

export function openOrder({ orderId, createdAt, deadlineAt, order, isCancelUndated }: KnownOrder): OpenOrder {
  return { orderId, createdAt, deadlineAt, shipBy: order.shipBy, isCancelUndated };
}

function soonestFirst(a: OpenOrder, b: OpenOrder): number {
  return a.deadlineAt - b.deadlineAt || compareText(a.orderId, b.orderId);
}
