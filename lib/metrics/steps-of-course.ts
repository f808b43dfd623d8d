/** A course as steps of the closing figures: where it begins and ends to count, within the windows of its anchor. */
import type { Calendar, DayNumber } from './calendar.ts';
import type { Course, Span } from './course.ts';

/**
 * Calls `add` with each difference, in eligible and in tenths, from one closing to the next. `end`: the day from which on nobody looks; Infinity
 * for all. A day before the anchor's is never among them, nor one after its last window.
 */
export function eachStep(
  course: Course,
  { calendar, windowDays, end }: { calendar: Calendar; windowDays: number; end: DayNumber },
  add: (day: DayNumber, eligible: number, tenths: number) => void,
): void {
  const anchor = calendar.dayAt(course.anchorAt);
  const addSpan = (span: Span, eligible: number, tenths: number) => {
    const first = Math.max(anchor, calendar.firstClosingFrom(span.from));
    const ended =
      span.to === Number.POSITIVE_INFINITY ? anchor + windowDays : calendar.firstClosingFrom(span.to);
    const after = Math.min(anchor + windowDays, ended);
    if (first >= after || first >= end) return;
    add(first, eligible, tenths);
    if (after < end) add(after, -eligible, -tenths);
  };
  for (const span of course.eligible) addSpan(span, 1, 0);
  for (const span of course.defect) addSpan(span, 0, course.tenths);
}
