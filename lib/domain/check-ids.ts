/** What is checked before, during and after an activity (rules.md §6), each list in its own order. */

/** Per product of the activity. */
export const PRE_CHECK_IDS = ['stock', 'carrier', 'lowestPrice'] as const;

export const LIVE_MONITOR_IDS = [
  'freshness',
  'shipRate',
  'trackingCoverage',
  'priceMatch',
  'stockAtOrder',
] as const;

/** The twelve fields of a post-mortem. */
export const POST_MORTEM_IDS = [
  'failingIndicator',
  'cancellationsByReason',
  'lateOrdersByCause',
  'waybillSyncGap',
  'invalidNumbers',
  'silentByCarrier',
  'stalledByNode',
  'negativeReviews',
  'stockOuts',
  'priceMismatches',
  'correctiveAction',
  'evidence',
] as const;

export const RE_ENTRY_IDS = [
  'lateShipment',
  'cancellation',
  'logisticsAnomaly',
  'negativeReview',
  'postMortemApproved',
  'described',
  'service',
  'logistics',
] as const;

export const CROSS_CHECK_IDS = ['revenue', 'discount', 'roi', 'repeatBuyers'] as const;

/** What is due after an activity's end. */
export const CLOCK_IDS = ['postMortem', 'ticket', 'crossCheck'] as const;
export type ClockId = (typeof CLOCK_IDS)[number];

export type CheckId =
  | (typeof PRE_CHECK_IDS)[number]
  | (typeof LIVE_MONITOR_IDS)[number]
  | (typeof POST_MORTEM_IDS)[number]
  | (typeof RE_ENTRY_IDS)[number]
  | (typeof CROSS_CHECK_IDS)[number];

/** Why an order was shipped late, as far as records tell. */
export const LATE_CAUSES = ['handedOverNotSynced', 'numberInvalid', 'uploadedLate', 'notShipped'] as const;
export type LateCause = (typeof LATE_CAUSES)[number];
