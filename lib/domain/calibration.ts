import type { Day } from './time.ts';
import type { IndicatorId, RuleReadingId } from './vocabulary.ts';

/** A figure of the platform's own beside every way of counting it (rules.md §4). */
export interface DayCalibration {
  day: Day;
  indicator: IndicatorId;
  /** Absent: the store. */
  activityId?: string;
  official: number;
  /** The headline first, then the readings of the pack; closest to the official figure: `best`. */
  rates: { id: 'headline' | RuleReadingId; rate: number | null }[];
  /** All that are equally close; empty where nothing has a rate. */
  best: ('headline' | RuleReadingId)[];
}
