/** An activity's risk, what keeps it undecided, and when the rule first fired for it (rules.md §3). */
import type { IndicatorLevel } from '../domain/report.ts';
import type { Instant } from '../domain/time.ts';
import { INDICATOR_IDS, type IndicatorId, LEVELS, type Level } from '../domain/vocabulary.ts';
import type { JudgedIndicator } from './judge-indicator.ts';
import type { Judging } from './judging.ts';
import type { ActivityWindow } from './scopes/activity-window.ts';

export function worstLevel(levels: readonly Level[]): Level {
  return LEVELS[Math.max(0, ...levels.map((level) => LEVELS.indexOf(level)))] ?? 'good';
}

/** The indicators that stand at the level, in the order of the report. */
export function indicatorsAt(level: Level, reports: readonly IndicatorLevel[]): IndicatorId[] {
  const found = new Set<IndicatorId>();
  for (const report of reports) if (report.level === level) found.add(report.id);
  return INDICATOR_IDS.filter((id) => found.has(id));
}

/**
 * The first closing up to now at which a streak was long enough: in the activity's own figures at any time, in the
 * store's (`storeFired`) only while the activity ran, for what has not begun or has ended cannot be ended.
 */
export function firedAt(
  own: readonly JudgedIndicator[],
  storeFired: readonly Instant[],
  window: ActivityWindow,
  judging: Judging,
): Instant | null {
  const closings = [
    ...own.flatMap((indicator) => firedClosings(indicator, judging)),
    ...storeFired.filter((closing) => isRunningAt(window, closing)),
  ];
  return closings.length === 0 ? null : closings.reduce((first, closing) => Math.min(first, closing));
}

/** The closings at which the figure was over and the streak had its full length. */
export function firedClosings(
  { series, limit }: JudgedIndicator,
  { calendar, today, pack }: Judging,
): Instant[] {
  const closings: Instant[] = [];
  let streak = 0;
  for (let day = series.firstDay; day < today; day += 1) {
    const isOverThen = series.isOverOn(day, limit);
    if (isOverThen) {
      streak += 1;
      if (streak >= pack.consecutiveDays) closings.push(calendar.closingOf(day));
    } else if (isOverThen === false) streak = 0;
  }
  return closings;
}

function isRunningAt({ startsAt, endsAt }: ActivityWindow, closing: Instant): boolean {
  return startsAt !== undefined && startsAt < closing && (endsAt === undefined || closing <= endsAt);
}
