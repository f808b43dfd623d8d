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

/** Temporal is slow and the oracle asks the same again and again. */
function remembered<Answer>(ask: (day: Day, of: string) => Answer): (day: Day, of: string) => Answer {
  const known = new Map<string, Answer>();
  return (day, of) => {
    const key = `${day} ${of}`;
    const answer = known.get(key) ?? ask(day, of);
    known.set(key, answer);
    return answer;
  };
}

/** The first instant of the day. */
export const startOf: (day: Day, zone: string) => Instant = remembered(
  (day, zone) => Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds,
);

const shifted = remembered((day, count) =>
  Temporal.PlainDate.from(day)
    .add({ days: Number(count) })
    .toString(),
);

export function plusDays(day: Day, count: number): Day {
  return shifted(day, String(count));
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
