/** What a page kind declares: its records, and what else may stand on it. */
import type { PageKind } from '../../domain/vocabulary.ts';
import type { Context } from './context.ts';
import type { Entry, Field, Group } from './fields.ts';

export type List =
  | 'orders'
  | 'shipments'
  | 'activities'
  | 'activityProducts'
  | 'products'
  | 'reviews'
  | 'carriers'
  | 'violations';

/** The main list of a page. */
export interface Records {
  list: List;
  fields: readonly Field[];
  groups?: readonly Group[];
  /** The field that makes a row an entry of its own, and whose repetition is the same entry. */
  key: string;
  /** An entry without its key is only a problem (orders). */
  needsKey?: boolean;
  /** What the declared fields alone do not say; may make several entries of one, or none. */
  finish?: (entry: Entry, context: Context) => Entry[];
}

/** Those of an entry and of its parts. */
export function fieldsOf({ fields, groups = [] }: Pick<Records, 'fields' | 'groups'>): Field[] {
  return [...fields, ...groups.flatMap((group) => group.fields)];
}

export interface PageDeclaration {
  page: PageKind;
  /** Ends of the addresses that public evidence ties to the page. */
  paths: readonly RegExp[];
  records?: Records;
  /** The whole page is one entry (order detail). */
  isSingle?: boolean;
  events?: boolean;
  figures?: boolean;
}
