import type { Concept } from '../lexicon.ts';
import type { Clock } from '../values/clocks.ts';

/** What a column header says beyond its name. */
export interface ColumnNote {
  concepts: readonly Concept[];
  title: string;
  currency?: string;
  clock?: Clock;
}
