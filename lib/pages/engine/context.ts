import type { Instant } from '../../domain/time.ts';
import type { Clock } from '../values/clocks.ts';
import type { ColumnNote } from './column-note.ts';
import type { Layout } from './layout/layout.ts';
import type { Tables } from './section.ts';

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

/** Longer texts are never a value that was misprinted; they may be a person's words. */
const LONGEST_PROBLEM = 60;

/** Words beside a number may be a person's name: of an id only what has digits is told, else nothing behind the last. */
function withoutWords(field: string, text: string): string {
  if (field === 'trackingNumber') return /[A-Z]{0,5}[\d*][A-Z\d*-]*/.exec(text)?.[0] ?? '';
  if (/Id$/.test(field)) return /[\d*]+/.exec(text)?.[0] ?? '';
  const called = text.replace(/ (?:by|to|for|from) \p{Lu}\p{Ll}.*$/su, '');
  const words = OF_NUMBERS.test(field) ? called.replace(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+.*$/su, '') : called;
  return (
    /^.*\d[^\s\p{L}]*(?:[\u3400-\u9fff]{0,3}(?![\u3400-\u9fff])| ?[AP]M|[A-Za-z%]{1,3}(?![A-Za-z]))?/su.exec(
      words,
    )?.[0] ?? words
  );
}

const OF_NUMBERS = /At$|^shipBy$|[pP]rice$|^(?:stock|quantity|rate|stars|day|remainingSeconds)$/;

export function report(context: Pick<Context, 'problems'>, field: string, where: string, text: string): void {
  const own = withoutWords(field, text);
  const short = own.length > LONGEST_PROBLEM ? `${own.slice(0, LONGEST_PROBLEM)}…` : own;
  if (
    !context.problems.some((known) => known.field === field && known.where === where && known.text === short)
  )
    context.problems.push({ field, where, text: short });
}
