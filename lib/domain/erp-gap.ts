/** What the seller's ERP says it shipped, set against what the Seller Center knows. */
import type { RowProblem } from './import-summary.ts';
import type { Day, IsoInstant } from './time.ts';

export const SHIPPED_FIELDS = ['orderId', 'trackingNumber', 'shippedAt'] as const;
export type ShippedField = (typeof SHIPPED_FIELDS)[number];

/** One order of the ERP's list. */
export interface ShippedOrder {
  orderId: string;
  trackingNumbers: string[];
  /** The list states another that could not be read. */
  hasUnreadNumber?: true;
  /** The latest the list states for this order. */
  shippedAt?: IsoInstant;
  /** The latest day, where it states no time of day. */
  shippedOn?: Day;
}

export interface ShippedList {
  orders: ShippedOrder[];
  /** The first ones; `problemCount` says how many there are. */
  problems: RowProblem<ShippedField>[];
  problemCount: number;
  /** Orders with neither a number nor a shipping time in a list that has shipping times: not shipped yet, and not compared. */
  unshipped: number;
}

/** From the most urgent to the least. */
export const GAP_KINDS = [
  /** Shipped there, no tracking number here: the waybill did not arrive. */
  'not-here',
  /** Shipped here, too, by its status, and no page has shown the number: the order's detail does. */
  'number-unseen',
  /** A number there is not among those here. */
  'number-differs',
  /** The list's number could not be read, so nothing is said of it. */
  'number-unread',
  /** The same but for case, spaces or hyphens: what was uploaded may not count, for it is judged to the letter. */
  'number-spelling',
  /** The same number, and nobody has seen a scan of it. */
  'no-scan',
  /** Shipped there, cancelled or closed here. */
  'cancelled-here',
  /** No page and no import has shown this order: it may be another store's. */
  'unknown-here',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

export interface ErpGap {
  kind: GapKind;
  orderId: string;
  /** Until when a valid number is in time; absent where the order's creation is not known. */
  deadlineAt?: IsoInstant;
  numbersThere: string[];
  numbersHere: string[];
  shippedThereAt?: IsoInstant;
  shippedThereOn?: Day;
}

export interface ErpGapCheck {
  /** By deadline, then order id; those without a deadline last. */
  gaps: ErpGap[];
  /** Orders on which both agree. */
  agreeing: number;
  /** Orders that another store here has: not compared. */
  elsewhere: number;
}
