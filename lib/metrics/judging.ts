/** What every part of one judgement shares: the instant, the zone's days, the rule. */
import type { RulePack } from '../domain/rule-pack.ts';
import type { Instant } from '../domain/time.ts';
import { type Calendar, calendarOf, type DayNumber } from './calendar.ts';

export interface Judging {
  now: Instant;
  pack: RulePack;
  calendar: Calendar;
  today: DayNumber;
  /** The first day of today's window. */
  firstDay: DayNumber;
  /** The last day of the horizon. */
  lastDay: DayNumber;
}

export function judgingAt(now: Instant, pack: RulePack, zone: string = pack.zone): Judging {
  const calendar = calendarOf(zone);
  const today = calendar.dayAt(now);
  return {
    now,
    pack,
    calendar,
    today,
    firstDay: today - pack.windowDays + 1,
    lastDay: today + pack.horizonDays - 1,
  };
}

/** The days of today's window, or of the horizon. */
export function daysFrom(first: DayNumber, last: DayNumber): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = first; day <= last; day += 1) days.push(day);
  return days;
}
