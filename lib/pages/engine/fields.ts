/** What a page kind declares: its fields, what each is called, and the shape of its values. */
import type { PageKind } from '../../domain/vocabulary.ts';
import type { Concept, Phrase, Vocabulary } from '../lexicon.ts';
import type { Context } from './context.ts';

/** What was read of one row, card or page, by field. */
export type Entry = Record<string, unknown>;

export type Kind =
  | 'orderId'
  | 'id'
  | 'trackingNumber'
  | 'code'
  | 'instant'
  /** An instant, or what is left until it. */
  | 'deadline'
  | 'duration'
  | 'day'
  /** One end of a window, with whether its zone is only assumed. */
  | 'edge'
  /** Two instants, `start - end`. */
  | 'window'
  | 'money'
  | 'count'
  | 'score'
  | 'stars'
  | 'switch'
  | 'text'
  | 'name'
  | 'carrier'
  | { words: Vocabulary };

export interface Field {
  /** As formats.md names it. */
  name: string;
  kind: Kind;
  /** The fields of formats.md that are missing when it is not understood; else its own name. */
  stands?: readonly string[];
  /** What is printed and not understood may be a person's name: the problem does not repeat it. */
  isOfPerson?: true;
  /** The labels and headers that mean it, the surest first; the first that the entry has is read. */
  from: readonly Concept[];
  /** Composite columns that may hold it without a label, told by its shape. */
  inside?: readonly Concept[];
  /** It says itself what it is, wherever it stands: a text that is this phrase and no more. */
  phrase?: Phrase;
  /** A card may state it without a label, as the only value of its kind. */
  alone?: true;
  /** The heading of a card may be it. */
  isHeading?: true;
}

/** Parts of one entry that come several at a time: an order's lines, its parcels. */
export interface Group {
  name: string;
  fields: readonly Field[];
  /** Parts that are alike are one: every line of an order may repeat its parcel. */
  repeats?: boolean;
  /** A part without this field is none. */
  needs?: string;
}

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
