/** Entries of any stores, kind by kind: what a reading, an import or a backup brings. */
import type {
  Activity,
  Carrier,
  OfficialFigure,
  Order,
  PageVisit,
  Product,
  Rating,
  Review,
  Store,
  TrackingEvent,
  Violation,
} from '../domain/facts.ts';

/** The kinds whose entries join field by field. */
export interface JoinedEntries {
  stores: Store;
  orders: Order;
  reviews: Review;
  activities: Activity;
  products: Product;
  ratings: Rating;
  carriers: Carrier;
  officialFigures: OfficialFigure;
  violations: Violation;
}

export type EntryLists = { [Table in keyof JoinedEntries]?: readonly JoinedEntries[Table][] } & {
  trackingEvents?: readonly TrackingEvent[];
  pageVisits?: readonly PageVisit[];
};
