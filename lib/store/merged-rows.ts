/** What a merge comes to, row by row. */
import type { Activity, Order, PageVisit, Review, Store, Violation } from '../domain/facts.ts';
import type { EntryLists } from './entry-lists.ts';
import type { Parcel } from './parcels.ts';

/** Rows that did not exist, rows of which something more is known now, rows that said nothing new. */
export interface MergeCount {
  taken: number;
  merged: number;
  unchanged: number;
}

export type MergeCounts = Record<keyof EntryLists, MergeCount>;

/** One row as it stood and as it stands now; the same object where nothing new was said. */
export interface MergedRow<Row> {
  before: Row | undefined;
  after: Row;
}

/** Every row that the entries speak of, changed or not. */
export interface MergedRows {
  stores: MergedRow<Store>[];
  orders: MergedRow<Order>[];
  reviews: MergedRow<Review>[];
  activities: MergedRow<Activity>[];
  violations: MergedRow<Violation>[];
  parcels: MergedRow<Parcel>[];
  pageVisits: MergedRow<PageVisit>[];
  /** Orders that the entries do not speak of, with a parcel of which they say more. */
  carriers: MergedRow<Order>[];
}

export function isChanged<Row>({ before, after }: MergedRow<Row>): boolean {
  return before !== after;
}
