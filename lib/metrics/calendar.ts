/**
 * Natural days of one zone as whole numbers (days since 1970-01-01 on the zone's own calendar), so that windows are
 * sums and differences. The closing of a day is its 24:00, the first instant of the next day (rules.md §1).
 */
import { addDays, type Day, daysBetween, HOUR, type Instant, zoneOf } from '../domain/time.ts';

export type DayNumber = number;

const EPOCH: Day = '1970-01-01';
const DAY_OF_24_HOURS = 24 * HOUR;

export interface Calendar {
  readonly zone: string;
  dayAt(at: Instant): DayNumber;
  /** The first instant of the day. */
  startOf(day: DayNumber): Instant;
  /** 24:00 of the day. */
  closingOf(day: DayNumber): Instant;
  /** The first day whose closing is not before the instant. */
  firstClosingFrom(at: Instant): DayNumber;
  textOf(day: DayNumber): Day;
  numberOf(day: Day): DayNumber;
}

const calendars = new Map<string, Calendar>();

/** Throws `RangeError` for a zone that the platform does not know. */
export function calendarOf(zoneId: string): Calendar {
  const known = calendars.get(zoneId) ?? newCalendar(zoneId);
  calendars.set(zoneId, known);
  return known;
}

function newCalendar(zoneId: string): Calendar {
  const zone = zoneOf(zoneId);
  const starts = new Map<DayNumber, Instant>();
  const texts = new Map<DayNumber, Day>();
  const numbers = new Map<Day, DayNumber>();
  const textOf = (day: DayNumber) => {
    let text = texts.get(day);
    if (text === undefined) {
      text = addDays(EPOCH, day);
      texts.set(day, text);
    }
    return text;
  };
  const numberOf = (day: Day) => {
    let number = numbers.get(day);
    if (number === undefined) {
      number = daysBetween(EPOCH, day);
      numbers.set(day, number);
    }
    return number;
  };
  const dayAt = (at: Instant) => Math.floor((at + zone.offsetAt(at)) / DAY_OF_24_HOURS);
  const startOf = (day: DayNumber) => {
    let start = starts.get(day);
    if (start === undefined) {
      start = zone.startOf(textOf(day));
      starts.set(day, start);
    }
    return start;
  };
  return {
    zone: zoneId,
    dayAt,
    startOf,
    closingOf: (day) => startOf(day + 1),
    firstClosingFrom: (at) => dayAt(at - 1),
    textOf,
    numberOf,
  };
}
