/** Streak, level and removal of one indicator in one scope (rules.md §3). */
import type { RulePack } from '../domain/rule-pack.ts';
import type { Instant } from '../domain/time.ts';
import type { Level } from '../domain/vocabulary.ts';
import type { DayNumber } from './calendar.ts';
import { type Figure, isNear, isOver, type Limit } from './figure.ts';
import type { Judging } from './judging.ts';
import type { Series } from './series.ts';

/** Days over in a row by their closing figures, newest first, ending with yesterday. Days without a figure hold. */
export function streakDays(series: Series, limit: Limit, { today }: Judging): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = today - 1; day >= series.firstDay; day--) {
    const isOverThen = series.isOverOn(day, limit);
    if (isOverThen) days.push(day);
    else if (isOverThen === false) break;
  }
  return days;
}

export interface Standing {
  figure: Figure;
  limit: Limit;
  /** From streakDays. */
  streakDays: readonly DayNumber[];
  /** Whether a warning reading is over while the headline is not; asked only where it decides. */
  isWarned(): boolean;
  /** Orders were not seen and could turn the verdict (rules.md §7). */
  isUndecided: boolean;
}

/** `unknown` beats all but `removal`. */
export function levelOf(standing: Standing, pack: RulePack): Level {
  const { figure, limit, isWarned, isUndecided } = standing;
  const streak = standing.streakDays.length;
  if (streak >= pack.consecutiveDays) return 'removal';
  if (figure.eligible === 0 || isUndecided) return 'unknown';
  if (isOver(figure, limit)) return streak === pack.consecutiveDays - 1 ? 'finalDay' : 'over';
  const isClose = isNear(figure, limit, pack.nearPercent) || streak > 0 || isWarned();
  return isClose ? 'near' : 'good';
}

/** When the rule fires if nothing turns, or when it fired; null at the levels that foresee no removal. */
export function removalAtOf(
  level: Level,
  streakDays: readonly DayNumber[],
  { today, calendar, pack: { consecutiveDays } }: Judging,
): Instant | null {
  if (level === 'removal') {
    const fired = streakDays.at(-consecutiveDays);
    return fired === undefined ? null : calendar.closingOf(fired);
  }
  if (level !== 'over' && level !== 'finalDay') return null;
  return calendar.closingOf(today + consecutiveDays - 1 - streakDays.length);
}
