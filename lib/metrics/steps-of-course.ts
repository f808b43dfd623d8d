/** A course as steps of the closing figures: where it begins and ends to count, within the windows of its anchor. */
import type { Calendar, DayNumber } from './calendar.ts';
import type { Course, Span } from './course.ts';

/** `end`: the day from which on nobody looks; Infinity for all. */
export interface StepsUntil {
  calendar: Calendar;
  windowDays: number;
  end: DayNumber;
}

type AddStep = (day: DayNumber, eligible: number, tenths: number) => void;

/**
 * Calls `add` with each difference, in eligible and in tenths, from one closing to the next. A day before the anchor's
 * is never among them, nor one after its last window.
 */
export function eachStep(course: Course, until: StepsUntil, add: AddStep): void {
  const anchor = until.calendar.dayAt(course.anchorAt);
  for (const span of course.eligible) addSpan(span, anchor, until, 1, 0, add);
  for (const span of course.defect) addSpan(span, anchor, until, 0, course.tenths, add);
}

function addSpan(
  { from, to }: Span,
  anchor: DayNumber,
  { calendar, windowDays, end }: StepsUntil,
  eligible: number,
  tenths: number,
  add: AddStep,
): void {
  const first = Math.max(anchor, calendar.firstClosingFrom(from));
  const ended = to === Number.POSITIVE_INFINITY ? anchor + windowDays : calendar.firstClosingFrom(to);
  const after = Math.min(anchor + windowDays, ended);
  if (first >= after || first >= end) return;
  add(first, eligible, tenths);
  if (after < end) add(after, -eligible, -tenths);
}
