/**
 * What is known of a store, entry by entry, as it stands in the database and in a backup (formats.md §2).
 * A fact that is not known is absent. Fields nobody declared here are kept: another version may know them.
 */
import * as z from 'zod/mini';
import { count, day, id, isoInstant, money } from './schema.ts';
import {
  ACTIVITY_TYPES,
  CANCELLED_BY,
  CATEGORIES,
  ENROLMENTS,
  FACT_SOURCES,
  ORDER_STATUSES,
  PAGE_KINDS,
  PAGE_STATES,
  SHIPMENT_VERDICTS,
  VIOLATION_REASONS,
} from './vocabulary.ts';

const text = z.string();

/** When each field was last seen, and where; absent: when the backup was made, from a list. */
const provenance = {
  seen: z.optional(z.record(text, isoInstant)),
  sources: z.optional(z.record(text, z.enum(FACT_SOURCES))),
};

export const orderLine = z.looseObject({
  productId: z.optional(id),
  skuId: z.optional(id),
  skuCode: z.optional(text),
  title: z.optional(text),
  quantity: z.optional(count),
  unitPrice: z.optional(money),
  activityId: z.optional(id),
});

export const shipment = z.looseObject({
  trackingNumber: z.optional(text),
  carrier: z.optional(text),
  uploadedAt: z.optional(isoInstant),
  verdict: z.optional(z.enum(SHIPMENT_VERDICTS)),
});

/** The fields of an order that a page prints. */
export const orderFields = {
  orderId: id,
  createdAt: z.optional(isoInstant),
  paidAt: z.optional(isoInstant),
  status: z.optional(z.enum(ORDER_STATUSES)),
  cancelReason: z.optional(text),
  cancelledAt: z.optional(isoInstant),
  cancelledBy: z.optional(z.enum(CANCELLED_BY)),
  deliveredAt: z.optional(isoInstant),
  /** The platform's own deadline. */
  shipBy: z.optional(isoInstant),
  lines: z.optional(z.array(orderLine)),
  shipments: z.optional(z.array(shipment)),
};

export const order = z.looseObject({
  storeId: id,
  ...orderFields,
  /** Seen at least once in a state that only a paid order can have. */
  paidSeen: z.optional(z.boolean()),
  /** The last instant at which a page still showed the order not cancelled. */
  openSeenAt: z.optional(isoInstant),
  /** When the buyer confirmed receipt, or the platform did so for her: later than the delivery, which it does not date. */
  confirmedAt: z.optional(isoInstant),
  /** What the buyer owes for the whole order, and the share of it that the seller gave away. */
  orderAmount: z.optional(money),
  storeDiscount: z.optional(money),
  /** `<saltId>:<16 hex>`: keyed hash of the printed buyer, comparable only within one saltId. No page yields it, a backup may. */
  buyer: z.optional(text),
  ...provenance,
});

export const trackingEventFields = {
  trackingNumber: id,
  at: isoInstant,
  text: z.optional(text),
  place: z.optional(text),
  code: z.optional(text),
};
export const trackingEvent = z.looseObject({ storeId: z.optional(id), ...trackingEventFields });

export const reviewFields = {
  reviewId: id,
  orderId: z.optional(id),
  productId: z.optional(id),
  skuId: z.optional(id),
  stars: z.optional(z.int().check(z.gte(1), z.lte(5))),
  text: z.optional(text),
};
export const review = z.looseObject({
  storeId: id,
  ...reviewFields,
  createdAt: isoInstant,
  ...provenance,
});

/** What was seen of one field, and when (`lib/domain/looks.ts`); absent: it was looked at once. */
// @__NO_SIDE_EFFECTS__: who only writes facts need not carry the check.
function looksAt<Value extends z.ZodMiniType>(value: Value) {
  return z.array(
    z
      .object({ value, from: isoInstant, until: isoInstant })
      .check(z.refine(({ from, until }) => from <= until, 'an end that is not before its beginning')),
  );
}

export const activityProductFields = {
  productId: z.optional(id),
  skuId: z.optional(id),
  title: z.optional(text),
  price: z.optional(money),
  stock: z.optional(count),
  status: z.optional(text),
  expectedSales: z.optional(count),
  category: z.optional(text),
  carrier: z.optional(text),
};
export const activityProduct = z.looseObject({
  ...activityProductFields,
  priceLooks: z.optional(looksAt(money)),
});

export const activityFields = {
  activityId: id,
  campaignId: z.optional(id),
  name: z.optional(text),
  type: z.optional(z.enum(ACTIVITY_TYPES)),
  startsAt: z.optional(isoInstant),
  endsAt: z.optional(isoInstant),
  enrolment: z.optional(z.enum(ENROLMENTS)),
  /** The window was printed without a zone; sources disagree whether it is Pacific time. */
  zoneAssumed: z.optional(z.boolean()),
};
export const activity = z.looseObject({
  storeId: id,
  ...activityFields,
  products: z.optional(z.array(activityProduct)),
  enrolmentLooks: z.optional(looksAt(z.enum(ENROLMENTS))),
  /** What the seller says of the post-mortem after a removal. */
  postMortemSentAt: z.optional(isoInstant),
  postMortemApprovedAt: z.optional(isoInstant),
  correctiveAction: z.optional(text),
  ...provenance,
});

export const productFields = {
  productId: id,
  skuId: z.optional(id),
  title: z.optional(text),
  price: z.optional(money),
  stock: z.optional(count),
  category: z.optional(text),
};
export const product = z.looseObject({
  storeId: id,
  ...productFields,
  /** Of each look: whether there was any. */
  stockLooks: z.optional(looksAt(z.boolean())),
  ...provenance,
});

export const ratingFields = {
  day,
  described: z.optional(z.number()),
  service: z.optional(z.number()),
  logistics: z.optional(z.number()),
};
export const rating = z.looseObject({ storeId: id, ...ratingFields, ...provenance });

export const carrierFields = { name: id, contracted: z.optional(z.boolean()) };
export const carrier = z.looseObject({ storeId: id, ...carrierFields, ...provenance });

export const officialFigureFields = {
  day: z.optional(day),
  indicator: id,
  rate: z.number(),
  activityId: z.optional(id),
};
export const officialFigure = z.looseObject({ storeId: id, ...officialFigureFields, ...provenance });

export const violationFields = {
  orderId: id,
  reason: z.optional(z.enum(VIOLATION_REASONS)),
  remainingSeconds: z.optional(count),
};
export const violation = z.looseObject({
  storeId: id,
  ...violationFields,
  /** When the violation was first seen on a page. */
  readAt: z.optional(isoInstant),
  ...provenance,
});

export const extent = z.looseObject({
  rows: z.optional(count),
  statedTotal: z.optional(count),
  pageIndex: z.optional(count),
  pageCount: z.optional(count),
});

export const filter = z.looseObject({
  tab: z.optional(text),
  from: z.optional(day),
  to: z.optional(day),
  sort: z.optional(text),
});

/** One page visit in the coverage ledger: what the page said of itself, and how far back its rows reach. */
export const pageVisit = z.looseObject({
  storeId: id,
  page: z.enum(PAGE_KINDS),
  state: z.enum(PAGE_STATES),
  readAt: isoInstant,
  extent: z.optional(extent),
  filter: z.optional(filter),
  oldestCreatedAt: z.optional(isoInstant),
  newestCreatedAt: z.optional(isoInstant),
  /** The reading this visit yielded: one visit is never recorded twice. */
  readingId: z.optional(text),
  /** Entries of the main list that were understood well enough to be placed: with an id and a creation time. */
  understood: z.optional(count),
  /** The parcels whose tracks the page showed; absent: the ledger does not say which tracks were seen. */
  tracks: z.optional(z.array(text)),
  /** Values on the page that could not be understood. */
  problems: z.optional(count),
  /** What the page yielded: how often each field was read and not understood, and by which headers. */
  yield: z.optional(
    z.looseObject({
      rows: count,
      fields: z.record(z.string(), count),
      problems: z.record(z.string(), count),
      headers: z.optional(z.record(z.string(), z.string())),
      unknownHeaders: z.optional(z.array(z.string())),
    }),
  ),
});

export const store = z.looseObject({
  storeId: id,
  name: z.optional(text),
  categories: z.optional(z.array(z.enum(CATEGORIES))),
  ...provenance,
});

export type OrderLine = z.infer<typeof orderLine>;
export type Shipment = z.infer<typeof shipment>;
export type Order = z.infer<typeof order>;
export type TrackingEvent = z.infer<typeof trackingEvent>;
export type Review = z.infer<typeof review>;
export type ActivityProduct = z.infer<typeof activityProduct>;
export type Activity = z.infer<typeof activity>;
export type Product = z.infer<typeof product>;
export type Rating = z.infer<typeof rating>;
export type Carrier = z.infer<typeof carrier>;
export type OfficialFigure = z.infer<typeof officialFigure>;
export type Violation = z.infer<typeof violation>;
export type PageVisit = z.infer<typeof pageVisit>;
export type PageYield = NonNullable<PageVisit['yield']>;
export type Store = z.infer<typeof store>;
export type Extent = z.infer<typeof extent>;
export type Filter = z.infer<typeof filter>;

/** Everything known of one store: the input of judging. Entries belong to this store only. */
export interface StoreFacts {
  store: Store;
  orders: readonly Order[];
  trackingEvents: readonly TrackingEvent[];
  reviews: readonly Review[];
  activities: readonly Activity[];
  products: readonly Product[];
  ratings: readonly Rating[];
  carriers: readonly Carrier[];
  officialFigures: readonly OfficialFigure[];
  violations: readonly Violation[];
  /** Absent: the source states no coverage and is judged as complete (rules.md §7). */
  pageVisits?: readonly PageVisit[];
}
