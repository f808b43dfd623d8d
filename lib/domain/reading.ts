/** A reading: what one page yielded (formats.md §1). Page readers make it; the schema guards the way into the store. */
import * as z from 'zod/mini';
import {
  activityFields,
  activityProductFields,
  carrierFields,
  extent,
  filter,
  officialFigureFields,
  orderFields,
  orderLine,
  productFields,
  ratingFields,
  reviewFields,
  shipment,
  trackingEventFields,
  violationFields,
} from './facts.ts';
import { count, id, isoInstant } from './schema.ts';
import { PAGE_KINDS, PAGE_STATES } from './vocabulary.ts';

/** More rows than any page shows: a longer list is not a page. */
const MAX_ENTRIES = 500;
const listOf = <Entry extends z.ZodMiniType>(entry: Entry) => z.array(entry).check(z.maxLength(MAX_ENTRIES));

/** A value that is on the page but cannot be understood: never guessed, always said. */
export const problem = z.object({
  /** The name of the field in formats.md. */
  field: z.string(),
  where: z.optional(z.string()),
  /** The printed text. */
  text: z.string(),
});

const word = z.string().check(z.maxLength(40));
const headerWords = z.strictObject({
  known: z.record(word, word),
  unknown: z.array(word).check(z.maxLength(40)),
});

export const readingOrder = z.strictObject({
  ...orderFields,
  lines: z.optional(z.array(z.strictObject(orderLine.shape))),
  shipments: z.optional(z.array(z.strictObject(shipment.shape))),
});
export const readingShipment = z.strictObject({ ...shipment.shape, orderId: z.optional(id) });
export const readingTrackingEvent = z.strictObject({
  ...trackingEventFields,
  trackingNumber: z.optional(id),
  at: z.optional(isoInstant),
});
export const readingActivity = z.strictObject({ ...activityFields, activityId: z.optional(id) });
export const readingActivityProduct = z.strictObject({
  ...activityProductFields,
  activityId: z.optional(id),
});
export const readingProduct = z.strictObject({ ...productFields, productId: z.optional(id) });
export const readingReview = z.strictObject({
  ...reviewFields,
  reviewId: z.optional(id),
  createdAt: z.optional(isoInstant),
});
export const readingRating = z.strictObject({ ...ratingFields, day: z.optional(ratingFields.day) });
export const readingCarrier = z.strictObject(carrierFields);
export const readingOfficialFigure = z.strictObject(officialFigureFields);
export const readingViolation = z.strictObject({ ...violationFields, orderId: z.optional(id) });

/** Rows of an order list that an earlier reading of the same page told, and that are as they were. */
const unchangedRows = z.strictObject({
  /** Name and instant of the last committed reading of the page. */
  toldBy: id,
  toldAt: isoInstant,
  /** How many of them were understood well enough to be placed, and when the first and the last were created. */
  understood: count,
  oldestCreatedAt: z.optional(isoInstant),
  newestCreatedAt: z.optional(isoInstant),
});

export const reading = z.strictObject({
  format: z.literal('activity-guard/reading'),
  version: z.literal(1),
  page: z.nullable(z.enum(PAGE_KINDS)),
  state: z.enum(PAGE_STATES),
  /** `channelId` of the address; absent: the reading belongs to no store. */
  storeId: z.optional(id),
  readAt: isoInstant,
  extent: z.optional(z.strictObject(extent.shape)),
  filter: z.optional(z.strictObject(filter.shape)),
  orders: listOf(readingOrder),
  /** Beside the orders; a page that is read whole has none. */
  unchanged: z.optional(unchangedRows),
  shipments: listOf(readingShipment),
  trackingEvents: listOf(readingTrackingEvent),
  activities: listOf(readingActivity),
  activityProducts: listOf(readingActivityProduct),
  products: listOf(readingProduct),
  reviews: listOf(readingReview),
  ratings: listOf(readingRating),
  carriers: listOf(readingCarrier),
  officialFigures: listOf(readingOfficialFigure),
  violations: listOf(readingViolation),
  problems: z.array(problem),
  /** The headers of the page's tables: the concept each stood for, and those that stood for none. */
  words: z.optional(headerWords),
});

export type Reading = z.infer<typeof reading>;
export type ReadingOrder = z.infer<typeof readingOrder>;
