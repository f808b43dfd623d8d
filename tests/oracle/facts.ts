/** The facts of one store in the shape the oracle thinks in: instants as numbers, every parcel with its own events. */
import type { IndicatorId } from '../../lib/domain/vocabulary.ts';
import type { Day, Instant } from './calendar.ts';

export interface ParcelEvent {
  at: Instant;
  node: string;
}

export interface Parcel {
  trackingNumber: string | undefined;
  isOfficial: boolean;
  isValid: boolean;
  uploadedAt: Instant | undefined;
  /** From the upload on, in order. */
  events: ParcelEvent[];
}

export interface ParcelOnItsWay extends Parcel {
  uploadedAt: Instant;
}

export interface KnownOrder {
  orderId: string;
  createdAt: Instant | undefined;
  paidAt: Instant | undefined;
  status: string | undefined;
  isPaid: boolean;
  cancelledAt: Instant | undefined;
  isCancelledBySeller: boolean;
  openSeenAt: Instant | undefined;
  deliveredAt: Instant | undefined;
  shipBy: string | undefined;
  productIds: string[];
  namedActivityIds: string[];
  parcels: Parcel[];
  /** Shipped, but nobody saw when: in no rate of shipping, one of the unseen. */
  isUnplaced: boolean;
}

export interface KnownReview {
  reviewId: string;
  createdAt: Instant;
  productId: string | undefined;
  orderId: string | undefined;
  stars: number | undefined;
  text: string;
}

export interface KnownActivity {
  activityId: string;
  name: string | undefined;
  startsAt: Instant;
  endsAt: Instant;
  productIds: string[];
  isRelaxed: boolean;
}

export interface Visit {
  page: string;
  readAt: Instant;
  isUnderstood: boolean;
  hasStatusFilter: boolean;
  isNewestFirst: boolean;
  fromDay: Day | undefined;
  toDay: Day | undefined;
  rows: number | undefined;
  statedTotal: number | undefined;
  pageIndex: number | undefined;
  pageCount: number | undefined;
  oldest: Instant | undefined;
  newest: Instant | undefined;
}

export interface KnownStore {
  storeId: string;
  name: string | undefined;
  isRelaxed: boolean;
  orders: KnownOrder[];
  reviews: KnownReview[];
  activities: KnownActivity[];
  /** Undefined when the backup states no coverage. */
  visits: Visit[] | undefined;
}

/** What a figure is about: the whole store or one activity. */
export interface Scope {
  orders: KnownOrder[];
  /** Reviews of activity SKUs that count here. */
  reviews: KnownReview[];
  limitBp: Record<IndicatorId, number>;
}
