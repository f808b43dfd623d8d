/** A generated page and what a person who reads it would write down. */
import type { PageKind, PageState } from '../../lib/domain/vocabulary.ts';

export const ENTRY_LISTS = [
  'orders',
  'shipments',
  'trackingEvents',
  'activities',
  'activityProducts',
  'products',
  'reviews',
  'ratings',
  'carriers',
  'officialFigures',
  'violations',
] as const;
export type EntryList = (typeof ENTRY_LISTS)[number];

/** One entry as formats.md §1 names its fields. */
export interface ExpectedEntry {
  fields: Record<string, unknown>;
  /** Fields of this entry that a person could not settle: not compared. */
  open: readonly string[];
}

export interface ExpectedProblem {
  field: string;
  text: string;
}

export interface ExpectedExtent {
  rows?: number;
  statedTotal?: number;
  pageIndex?: number;
  pageCount?: number;
}

export interface ExpectedReading {
  page: PageKind | null;
  state: PageState;
  storeId?: string;
  extent: ExpectedExtent;
  /** Parts of the extent that the page leaves open. */
  openExtent: readonly (keyof ExpectedExtent)[];
  /** Days that a date filter of the page shows. */
  filter?: { from: string; to: string };
  entries: Partial<Record<EntryList, ExpectedEntry[]>>;
  problems: ExpectedProblem[];
  /** The page kind itself is left open (a dialog that hides everything). */
  openPage?: boolean;
}

export interface PageCase {
  seed: number;
  kind: PageKind | 'not-ours';
  family: string;
  /** How the main part of the page was laid out. */
  layout: string;
  language: string;
  url: string;
  at: number;
  html: string;
  expected: ExpectedReading;
  /** Buyer texts printed on the page. */
  mustNotAppear: string[];
}
