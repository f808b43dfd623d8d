/**
 * All zone arithmetic. An instant is UTC milliseconds; a day is `YYYY-MM-DD` in some zone and has 23, 24 or 25 hours.
 * One zone engine has two ways to learn an offset: Temporal where the platform has it, `Intl` elsewhere.
 */

export type Instant = number;
/** `2026-03-05T21:14:00.000Z`: fixed width, so text order is time order. */
export type IsoInstant = string;
/** When what does not say it was seen: whatever says so stands above it. */
export const BEFORE_ALL: IsoInstant = '1970-01-01T00:00:00.000Z';
/** `YYYY-MM-DD`. */
export type Day = string;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
const DAY_OF_24_HOURS = 24 * HOUR;

/** A time as a wall clock shows it, month from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

export interface Zone {
  readonly id: string;
  /** Milliseconds to add to UTC at that instant to get the wall clock. */
  offsetAt(at: Instant): number;
  wallTimeAt(at: Instant): WallTime;
  dayOf(at: Instant): Day;
  /** The first instant of the day: 00:00, or the first that exists. */
  startOf(day: Day): Instant;
  /**
   * The instant a wall clock shows that time: the earlier of two when clocks go back,
   * undefined for an hour that clocks skip and for a date that does not exist.
   */
  instantOf(wall: WallTime): Instant | undefined;
}

export type OffsetAt = (at: Instant) => number;

/** The day that was written last, up to its `T`: many instants in a row are of one day. */
let written = { day: Number.NaN, text: '' };

/** Throws `RangeError` for what is no instant. */
export function isoOf(at: Instant): IsoInstant {
  const whole = Math.trunc(at);
  const day = Math.floor(whole / DAY_OF_24_HOURS);
  if (day !== written.day)
    written = { day, text: new Date(whole).toISOString().slice(0, -'21:14:00.000Z'.length) };
  const rest = whole - day * DAY_OF_24_HOURS;
  const hour = digits(Math.floor(rest / HOUR), 2);
  const minute = digits(Math.floor((rest % HOUR) / MINUTE), 2);
  const second = digits(Math.floor((rest % MINUTE) / SECOND), 2);
  return `${written.text}${hour}:${minute}:${second}.${digits(rest % SECOND, 3)}Z`;
}

function digits(value: number, width: 2 | 3): string {
  if (width === 3 && value < 100) return `0${digits(value, 2)}`;
  return value < 10 ? `0${value}` : `${value}`;
}

/** Milliseconds of an ISO instant that a schema has already checked. */
export function instantOfIso(iso: IsoInstant): Instant {
  // A history has some hundred thousand: reading the digits takes a third of the platform's time. What is odd it reads.
  const at = iso.length === 24 && hasSigns(iso) ? readDigits(iso) : Number.NaN;
  return Number.isNaN(at) ? Date.parse(iso) : at;
}

function hasSigns(iso: string): boolean {
  const isDate = iso[4] === '-' && iso[7] === '-' && iso[10] === 'T';
  return isDate && iso[13] === ':' && iso[16] === ':' && iso[19] === '.' && iso[23] === 'Z';
}

/** NaN where a digit is none, or a number not of every month, hour or minute. */
function readDigits(iso: string): Instant {
  const year = twoDigits(iso, 0) * 100 + twoDigits(iso, 2);
  const month = twoDigits(iso, 5);
  const day = twoDigits(iso, 8);
  const hour = twoDigits(iso, 11);
  const minute = twoDigits(iso, 14);
  const second = twoDigits(iso, 17);
  const isPlain =
    month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour <= 23 && minute <= 59 && second <= 59;
  if (!isPlain) return Number.NaN;
  // Years that begin in March have the odd day at their end.
  const counted = month > 2 ? year : year - 1;
  const leapDays = Math.floor(counted / 4) - Math.floor(counted / 100) + Math.floor(counted / 400);
  const daysOfMonths = Math.floor((((month + 9) % 12) * 153 + 2) / 5);
  const days = counted * 365 + leapDays + daysOfMonths + day - 1 - DAYS_TO_1970;
  const milliseconds = twoDigits(iso, 20) * 10 + digit(iso, 22);
  return days * DAY_OF_24_HOURS + hour * HOUR + minute * MINUTE + second * SECOND + milliseconds;
}

/** From 1 March of the year 0. */
const DAYS_TO_1970 = 719_468;

function twoDigits(text: string, index: number): number {
  return digit(text, index) * 10 + digit(text, index + 1);
}

function digit(text: string, index: number): number {
  const value = text.charCodeAt(index) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

export function addDays(day: Day, count: number): Day {
  return isoOf(utcMidnightOf(day) + count * DAY_OF_24_HOURS).slice(0, 10);
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (utcMidnightOf(to) - utcMidnightOf(from)) / DAY_OF_24_HOURS;
}

/** True for a calendar date that exists, `2026-02-30` does not. */
export function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export function zoneFrom(id: string, offsetAt: OffsetAt): Zone {
  const wallTimeAt = (at: Instant): WallTime => {
    const shifted = new Date(at + offsetAt(at));
    return {
      year: shifted.getUTCFullYear(),
      month: shifted.getUTCMonth() + 1,
      day: shifted.getUTCDate(),
      hour: shifted.getUTCHours(),
      minute: shifted.getUTCMinutes(),
      second: shifted.getUTCSeconds(),
    };
  };
  /** Instants whose wall clock shows `wallMs` (a wall time written as if it were UTC), earliest first. */
  const instantsShowing = (wallMs: number): Instant[] => {
    const before = offsetAt(wallMs - DAY_OF_24_HOURS);
    const after = offsetAt(wallMs + DAY_OF_24_HOURS);
    const candidates = before === after ? [wallMs - before] : [wallMs - before, wallMs - after];
    return candidates.filter((at) => at + offsetAt(at) === wallMs).sort((a, b) => a - b);
  };
  return {
    id,
    offsetAt,
    wallTimeAt,
    dayOf: (at) => isoOf(at + offsetAt(at)).slice(0, 10),
    startOf(day) {
      const wallMs = utcMidnightOf(day);
      const [first] = instantsShowing(wallMs);
      // Zones that skip midnight itself: the day begins where the skipped hour ends.
      return first ?? wallMs - offsetAt(wallMs - DAY_OF_24_HOURS);
    },
    instantOf({ year, month, day, hour, minute, second }) {
      if (!isRealDate(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
      return instantsShowing(Date.UTC(year, month - 1, day, hour, minute, second))[0];
    },
  };
}

/** Offsets by `Intl`. */
export function intlOffsets(id: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: id,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return remembered((at) => {
    const shown: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at)) shown[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
    // What is shown has no parts of a second.
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / SECOND) * SECOND;
  });
}

interface TemporalLike {
  Instant: {
    fromEpochMilliseconds(at: number): {
      toZonedDateTimeISO(zone: string): { offsetNanoseconds: number };
    };
  };
}

export function temporalOffsets(temporal: TemporalLike, id: string): OffsetAt {
  return remembered(
    (at) => temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(id).offsetNanoseconds / 1e6,
  );
}

const zones = new Map<string, Zone>();

/** The zone of an IANA name. Throws `RangeError` for a name that the platform does not know. */
export function zoneOf(id: string): Zone {
  const known = zones.get(id);
  if (known) return known;
  const temporal = (globalThis as { Temporal?: TemporalLike }).Temporal;
  const offsets = temporal ? temporalOffsets(temporal, id) : intlOffsets(id);
  const made = zoneFrom(id, offsets);
  made.offsetAt(0);
  zones.set(id, made);
  return made;
}

/**
 * Remembers an offset by the week: where a week begins and ends with the same one it had no other (no zone ever changed
 * twice within seven days and back); else the change is looked for once, to the millisecond.
 */
function remembered(learn: OffsetAt): OffsetAt {
  const WEEK = 7 * DAY_OF_24_HOURS;
  const starts = new Map<number, number>();
  const changes = new Map<number, Instant>();
  const startOf = (week: number) => {
    let offset = starts.get(week);
    if (offset === undefined) {
      offset = learn(week * WEEK);
      starts.set(week, offset);
    }
    return offset;
  };
  const changeIn = (week: number) => {
    let change = changes.get(week);
    if (change === undefined) {
      change = firstWith(startOf(week + 1), week * WEEK, (week + 1) * WEEK, learn);
      changes.set(week, change);
    }
    return change;
  };
  // The stretch of weeks around the last instants that have one offset: most instants asked for are near each other.
  let known = { from: 0, to: 0, offset: 0 };
  return (at) => {
    if (at >= known.from && at < known.to) return known.offset;
    const week = Math.floor(at / WEEK);
    const before = startOf(week);
    const after = startOf(week + 1);
    if (before !== after) return at < changeIn(week) ? before : after;
    const from = week * WEEK;
    const to = from + WEEK;
    if (before !== known.offset || from > known.to || to < known.from) known = { from, to, offset: before };
    else known = { from: Math.min(from, known.from), to: Math.max(to, known.to), offset: before };
    return before;
  };
}

/** The first instant after `from` at which the offset is the one of `to`. */
function firstWith(offset: number, from: Instant, to: Instant, learn: OffsetAt): Instant {
  let without = from;
  let withIt = to;
  while (withIt - without > 1) {
    const middle = Math.floor((without + withIt) / 2);
    if (learn(middle) === offset) withIt = middle;
    else without = middle;
  }
  return withIt;
}

function utcMidnightOf(day: Day): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}
