/** The fixed words of the product. Plain constants: content scripts use them without a schema library. */

export const INDICATOR_IDS = ['cancellation', 'lateShipment', 'logisticsAnomaly', 'negativeReview'] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** From calm to worst, as an activity's risk orders them (rules.md §3). */
export const LEVELS = ['good', 'unknown', 'near', 'over', 'finalDay', 'removal'] as const;
export type Level = (typeof LEVELS)[number];

export const RULE_READING_IDS = [
  'dailyMean',
  'beijingDay',
  'suspected',
  'unweighted',
  'sellerFault',
  'fromPayment',
  'everAnomalous',
  'allLowStars',
] as const;
export type RuleReadingId = (typeof RULE_READING_IDS)[number];

export const DEADLINE_STEPS = ['none', 'note', 'act', 'lastCall'] as const;
export type DeadlineStep = (typeof DEADLINE_STEPS)[number];

export const ACTIVITY_PHASES = ['upcoming', 'running', 'ended'] as const;
export type ActivityPhase = (typeof ACTIVITY_PHASES)[number];

export const PAGE_KINDS = [
  'order-list',
  'order-detail',
  'shipment-list',
  'tracking',
  'activity-list',
  'activity-products',
  'live-tracking',
  'activity-dashboard',
  'store-assessment',
  'reviews',
  'product-list',
  'logistics-settings',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

export const PAGE_STATES = [
  'read',
  'empty',
  'loading',
  'signed-out',
  'challenge',
  'not-understood',
  'not-ours',
] as const;
export type PageState = (typeof PAGE_STATES)[number];

export const ORDER_STATUSES = [
  'awaiting-payment',
  'awaiting-shipment',
  'partly-shipped',
  'shipped',
  'completed',
  'cancelled',
  'closed-unpaid',
  'in-dispute',
  'cancel-requested',
  'frozen',
  'risk-review',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** A status that only a paid order can have (rules.md §2). */
export const PAID_STATUSES: readonly OrderStatus[] = [
  'awaiting-shipment',
  'partly-shipped',
  'shipped',
  'completed',
  'in-dispute',
  'cancel-requested',
  'frozen',
];

export const CANCELLED_BY = ['buyer', 'seller', 'platform'] as const;
export type CancelledBy = (typeof CANCELLED_BY)[number];

export const SHIPMENT_VERDICTS = ['valid', 'invalid', 'unknown'] as const;
export type ShipmentVerdict = (typeof SHIPMENT_VERDICTS)[number];

export const ACTIVITY_TYPES = ['flash-deal', 'coupon', 'store-coupon', 'platform', 'other'] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];

export const ENROLMENTS = ['enrolled', 'auditing', 'not-enrolled', 'exited'] as const;
export type Enrolment = (typeof ENROLMENTS)[number];

export const VIOLATION_REASONS = ['false-shipment', 'online-timeout', 'other'] as const;
export type ViolationReason = (typeof VIOLATION_REASONS)[number];

export const CATEGORIES = ['home-garden', 'auto-moto', 'accessories-3c', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Where a fact was seen, from weakest to strongest; the order of a merge (formats.md §2). */
export const FACT_SOURCES = ['typed', 'import', 'list', 'order-detail'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** Why a reading of a few rows is refused: the others are not recorded (any more), the page is to be told whole. */
export const NOT_TOLD = 'not-told';
