import { INDICATOR_IDS } from '../../domain/vocabulary.ts';

/** Scores of the store, and what formats.md calls them. */
export const RATINGS: Record<string, string> = {
  described: 'described',
  service: 'service',
  logisticsScore: 'logistics',
};
/** Beside the other ratings the bare word is the rating of logistics. */
export const LOGISTICS_RATING: Record<string, string> = {
  logistics: 'logisticsScore',
  carrier: 'logisticsScore',
};
export const FIGURES: ReadonlySet<string> = new Set([...INDICATOR_IDS, ...Object.keys(RATINGS)]);

/** A figure that the page names, before its value is understood. */
export interface Found {
  name: string;
  /** The texts that may be its value: exactly one must be. */
  texts: string[];
  day: string | undefined;
  /** The activity that its row names; undefined where a column of activities names none. */
  activityId?: string | undefined;
}
