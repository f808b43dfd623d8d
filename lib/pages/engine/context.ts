import type { Instant } from '../../domain/time.ts';
import type { Concept } from '../lexicon.ts';
import type { Clock } from '../values/clocks.ts';
import type { Layout } from './layout.ts';
import type { Tables } from './sections.ts';

export interface Problem {
  field: string;
  where?: string;
  text: string;
}

/** All that reading a value may depend on. */
export interface Context {
  layout: Layout;
  readAt: Instant;
  url: URL;
  /** The activity that the page's address or one label on it names. */
  activityId?: string;
  problems: Problem[];
  tables: Tables;
  /** The clock by which the times at this piece are printed. */
  clockAt(piece: number, column?: ColumnNote): Clock;
}

/** What a column header says beyond its name. */
export interface ColumnNote {
  concepts: readonly Concept[];
  title: string;
  currency?: string;
  clock?: Clock;
}

/** Longer texts are never a value that was misprinted; they may be a person's words. */
const LONGEST_PROBLEM = 60;

export function report(context: Context, field: string, where: string, text: string): void {
  const short = text.length > LONGEST_PROBLEM ? `${text.slice(0, LONGEST_PROBLEM)}…` : text;
  if (
    !context.problems.some((known) => known.field === field && known.where === where && known.text === short)
  )
    context.problems.push({ field, where, text: short });
}
