/** Streak, level and removal of one indicator in one scope (rules.md §3). */
import type { RulePack } from '../domain/rule-pack.ts';
import type { Instant } from '../domain/time.ts';
import type { Level } from '../domain/vocabulary.ts';
import type { Calendar, DayNumber } from './calendar.ts';
import { type Figure, isNear, isOver, type Limit } from './figure.ts';
import type { Series } from './series.ts';

/** Days over in a row by their closing figures, newest first, ending with the given day. Days without a figure hold. */
export function streakDays(series: Series, lastDay: DayNumber, limit: Limit): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = Math.min(lastDay, series.lastDay); day >= series.firstDay; day--) {
    const figure = series.closing(day);
    if (isOver(figure, limit)) days.push(day);
    else if (figure.eligible > 0) break;
  }
  return days;
}

export interface Standing {
  figure: Figure;
  limit: Limit;
  /** From streakDays, ending with yesterday. */
  streakDays: readonly DayNumber[];
  /** A warning reading is over while the headline is not. */
  isWarned: boolean;
  /** Orders were not seen and could turn the verdict (rules.md §7). */
  isUndecided: boolean;
}

export interface Verdict {
  level: Level;
  removalAt: Instant | null;
}

export function verdictOf(standing: Standing, today: DayNumber, calendar: Calendar, pack: RulePack): Verdict {
  const level = levelOf(standing, pack);
  return { level, removalAt: removalAt(level, standing.streakDays, today, calendar, pack) };
}

function levelOf({ figure, limit, streakDays, isWarned, isUndecided }: Standing, pack: RulePack): Level {
  const streak = streakDays.length;
  if (streak >= pack.consecutiveDays) return 'removal';
  if (figure.eligible === 0 || isUndecided) return 'unknown';
  if (isOver(figure, limit)) return streak === pack.consecutiveDays - 1 ? 'finalDay' : 'over';
  const isClose = isNear(figure, limit, pack.nearPercent) || streak > 0 || isWarned;
  return isClose ? 'near' : 'good';
}

function removalAt(
  level: Level,
  streakDays: readonly DayNumber[],
  today: DayNumber,
  calendar: Calendar,
  { consecutiveDays }: RulePack,
): Instant | null {
  if (level === 'removal') {
    const fired = streakDays.at(-consecutiveDays);
    return fired === undefined ? null : calendar.closingOf(fired);
  }
  if (level !== 'over' && level !== 'finalDay') return null;
  return calendar.closingOf(today + consecutiveDays - 1 - streakDays.length);
}
