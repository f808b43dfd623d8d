/** Which levels became worse than the seller was told, so that she is told once per change. */
import type { ToldLevels } from '../domain/notice.ts';
import type { IndicatorCard, StoreCard } from '../domain/scorecard.ts';
import { isRunning } from '../domain/taking-part.ts';
import type { Level } from '../domain/vocabulary.ts';

export interface Worsenings {
  /** The stores of which something became worse. */
  storeIds: string[];
  told: ToldLevels;
}

/** `unknown` is no change: neither calm nor alarm was learnt. */
const SEVERITY: Partial<Record<Level, number>> = { good: 0, near: 1, over: 2, finalDay: 3, removal: 4 };
/** The last day and a rule that fired come through quiet hours: by the morning it may be too late to act. */
const WAKES = 3;

export interface Restraint {
  /** No level is taken back, so that only one worse than any she knows of is told. */
  isSnoozed: boolean;
  /** Only what wakes is told; the rest waits. */
  isQuiet: boolean;
}

/** Compares the cards with what was told. */
export function worseningsIn(
  cards: readonly StoreCard[],
  told: ToldLevels,
  { isSnoozed, isQuiet }: Restraint,
): Worsenings {
  const next: Record<string, Level> = { ...told };
  const storeIds = new Set<string>();
  for (const card of cards) {
    for (const [subject, level] of levelsOf(card)) {
      const severity = SEVERITY[level];
      if (severity === undefined) continue;
      const before = SEVERITY[told[subject] ?? 'good'] ?? 0;
      if (severity > before && isQuiet && severity < WAKES) continue;
      if (severity > before) storeIds.add(card.storeId);
      if (severity > before || !isSnoozed) next[subject] = level;
    }
  }
  return { storeIds: [...storeIds], told: next };
}

/** What cannot be told, and by the looks of the last day is close to its limit, warns as if it were. */
export function warnedOf({ level, likely }: Pick<IndicatorCard, 'level' | 'likely'>): Level {
  return level === 'unknown' && likely?.isClose ? 'near' : level;
}

function levelsOf({ storeId, indicators, activities }: StoreCard): [string, Level][] {
  return [
    ...indicators.map((indicator): [string, Level] => [`${storeId} ${indicator.id}`, warnedOf(indicator)]),
    ...activities
      .filter(isRunning)
      .map(({ activityId, risk }): [string, Level] => [`${storeId} activity ${activityId}`, risk]),
  ];
}
