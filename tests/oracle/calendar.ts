/** Natural days by Temporal, not by the product's own zone arithmetic. */
import { Temporal } from 'temporal-polyfill';

export type Instant = number;
export type Day = string;

export const HOUR = 3_600_000;
export const PLATFORM_ZONE = 'America/Los_Angeles';
export const BEIJING_ZONE = 'Asia/Shanghai';

export function dayOf(at: Instant, zone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

const starts = new Map<string, Instant>();

/** The first instant of the day; remembered, Temporal is slow. */
export function startOf(day: Day, zone: string): Instant {
  const key = `${zone} ${day}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
  starts.set(key, start);
  return start;
}

export function plusDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** 24:00 of the day: the first instant of the next. */
export function closingOf(day: Day, zone: string): Instant {
  return startOf(plusDays(day, 1), zone);
}

export function isoOf(at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'millisecond' });
}

export function instantOf(iso: string): Instant {
  return Temporal.Instant.from(iso).epochMilliseconds;
}

export function instantIfKnown(iso: string | undefined): Instant | undefined {
  return iso === undefined ? undefined : instantOf(iso);
}

/** Half-open: `from` belongs, `to` does not. */
export interface Span {
  from: Instant;
  to: Instant;
}

export function isIn(span: Span, at: Instant): boolean {
  return span.from <= at && at < span.to;
}

/** The 30 natural days that end with this one. */
export function windowOf(day: Day, zone: string): Span {
  return { from: startOf(plusDays(day, -29), zone), to: closingOf(day, zone) };
}

export function windowDays(day: Day): Day[] {
  return Array.from({ length: 30 }, (_, index) => plusDays(day, index - 29));
}
