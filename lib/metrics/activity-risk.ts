/** An activity's risk, what keeps it undecided, and when the rule first fired for it (rules.md §3). */
import type { IndicatorReport } from '../domain/report.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { Instant } from '../domain/time.ts';
import { INDICATOR_IDS, type IndicatorId, LEVELS, type Level } from '../domain/vocabulary.ts';
import type { ActivityWindow } from './activity-window.ts';
import type { Calendar, DayNumber } from './calendar.ts';
import { isOver, type Limit } from './figure.ts';
import type { JudgedIndicator } from './judge-indicator.ts';
import type { Series } from './series.ts';

export function worstLevel(levels: readonly Level[]): Level {
  return LEVELS[Math.max(0, ...levels.map((level) => LEVELS.indexOf(level)))] ?? 'good';
}

/** The indicators that stand at the level, in the order of the report. */
export function indicatorsAt(level: Level, reports: readonly IndicatorReport[]): IndicatorId[] {
  return INDICATOR_IDS.filter((id) => reports.some((report) => report.id === id && report.level === level));
}

/**
 * The first closing up to `now` at which a streak was long enough: in the activity's own figures at any time, in the
 * store's only while the activity ran, for what has not begun or has ended cannot be ended.
 */
export function firedAt(
  own: readonly JudgedIndicator[],
  store: readonly JudgedIndicator[],
  window: ActivityWindow,
  now: Instant,
  calendar: Calendar,
  pack: RulePack,
): Instant | null {
  const lastDay = calendar.firstClosingFrom(now + 1) - 1;
  const ofOwn = own.flatMap(
    ({ series, limit }) => firedClosings(series, limit, lastDay, calendar, pack)[0] ?? [],
  );
  const ofStore = store.flatMap(
    ({ series, limit }) =>
      firedClosings(series, limit, lastDay, calendar, pack).find((closing) => isRunningAt(window, closing)) ??
      [],
  );
  const fired = [...ofOwn, ...ofStore];
  return fired.length === 0 ? null : Math.min(...fired);
}

/** The closings at which the figure is over and the streak has its full length, earliest first. */
function firedClosings(
  series: Series,
  limit: Limit,
  lastDay: DayNumber,
  calendar: Calendar,
  { consecutiveDays }: RulePack,
): Instant[] {
  const closings: Instant[] = [];
  let streak = 0;
  for (let day = series.firstDay; day <= lastDay; day++) {
    const figure = series.closing(day);
    if (isOver(figure, limit)) streak += 1;
    else if (figure.eligible > 0) streak = 0;
    if (streak >= consecutiveDays && figure.eligible > 0) closings.push(calendar.closingOf(day));
  }
  return closings;
}

function isRunningAt({ startsAt, endsAt }: ActivityWindow, closing: Instant): boolean {
  return startsAt !== undefined && startsAt < closing && (endsAt === undefined || closing <= endsAt);
}
