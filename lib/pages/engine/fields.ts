/** What a page kind declares of its fields: what each is called, and the shape of its values. */
import type { Concept, Vocabulary } from '../lexicon.ts';
import type { Saying } from './layout/sayings.ts';

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
  phrase?: Saying;
  /** It may stand on two lines, and never tells how many parts of a group there are. */
  follows?: true;
  /** A card may state it without a label, as the only value of its kind. */
  alone?: true;
  /** What is expected later is no such moment. */
  isPast?: true;
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
