/**
 * What entries add to the figures of a scope as of one instant, as integers: they need not be looked at again until
 * time, or something new, changes them.
 */
import type { IndicatorId, RuleReadingId } from '../../domain/vocabulary.ts';
import type { DayNumber } from '../calendar.ts';
import type { Crossable } from '../crossing.ts';
import type { Figure } from '../figure.ts';
import type { Judging } from '../judging.ts';
import { type DayFigures, sumOver } from './day-figures.ts';

/** A figure as of now: the headline's, that of another reading, the headline's by days of Beijing, the looks of late. */
export type Measure = ClosingId | RuleReadingId | `beijing.${IndicatorId}` | 'lookedAt';

/** What is summed by closing day: the indicators, and of two what undated cancellations add to them. */
export type ClosingId = IndicatorId | 'undated.cancellation' | 'undated.lateShipment';

export interface ScopeSums {
  /** By closing day, as differences from the closing before: the closings of all days (series.ts). */
  closings: Partial<Record<ClosingId, DayFigures>>;
  /** The same by the day of the anchor, of what a rule pack counts as a mean of the days. */
  closingsByDay?: Partial<Record<ClosingId, Record<DayNumber, DayFigures>>>;
  /** By the day of the anchor: what counts now, and as long as nothing new is known. */
  now: Partial<Record<Measure, DayFigures>>;
  /** What comes after the judged instant at worst; not stored. */
  ahead?(indicator: IndicatorId): Pick<Crossable, 'bound' | 'ahead'>;
}

export const NOTHING_SETTLED: ScopeSums = { closings: {}, now: {} };

/** What the settled entries anchored in today's window count now. */
export function settledFigure(sums: ScopeSums, measure: Measure, { firstDay, today }: Judging): Figure {
  return sumOver(sums.now[measure], firstDay, today);
}
