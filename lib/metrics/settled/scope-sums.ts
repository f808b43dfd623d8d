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
export type Measure = ClosingId | RuleReadingId | BeijingId | 'lookedAt';

type BeijingId = `beijing.${IndicatorId}`;

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

const INDICATOR_OF_CLOSING: Partial<Record<Measure, IndicatorId>> & Record<ClosingId, IndicatorId> = {
  cancellation: 'cancellation',
  lateShipment: 'lateShipment',
  logisticsAnomaly: 'logisticsAnomaly',
  negativeReview: 'negativeReview',
  'undated.cancellation': 'cancellation',
  'undated.lateShipment': 'lateShipment',
};

const BEIJING_OF: Partial<Record<Measure, BeijingId>> & Record<IndicatorId, BeijingId> = {
  cancellation: 'beijing.cancellation',
  lateShipment: 'beijing.lateShipment',
  logisticsAnomaly: 'beijing.logisticsAnomaly',
  negativeReview: 'beijing.negativeReview',
};

export function isIndicator(measure: Measure): measure is IndicatorId {
  return BEIJING_OF[measure] !== undefined;
}

/** The measure by days of Beijing, beside that of an indicator. */
export function beijingOf(indicator: IndicatorId): BeijingId {
  return BEIJING_OF[indicator];
}

export function isClosing(measure: Measure): measure is ClosingId {
  return INDICATOR_OF_CLOSING[measure] !== undefined;
}

export function indicatorOf(closing: ClosingId): IndicatorId {
  return INDICATOR_OF_CLOSING[closing];
}
