/** The closing figures of all days at once: each course adds ±1 at the days where it begins and ends to count. */
import type { DayNumber } from './calendar.ts';
import type { Course, Span } from './course.ts';
import { type Figure, NO_FIGURE } from './figure.ts';
import type { Judging } from './judging.ts';

export interface Series {
  /** The first day that can have a figure; later than `lastDay` when there is none. */
  firstDay: DayNumber;
  /** The last day of the horizon. */
  lastDay: DayNumber;
  /** The figure of the day at its closing; none outside the days above. */
  closing(day: DayNumber): Figure;
}

/** Closing figures from the first anchor day to the end of the horizon, each over the window that ends with the day. */
export function seriesOf(courses: readonly Course[], { calendar, lastDay, pack }: Judging): Series {
  const anchors = courses.map((course) => calendar.dayAt(course.anchorAt));
  const firstDay = anchors.reduce((first, day) => Math.min(first, day), lastDay + 1);
  const length = lastDay - firstDay + 1;
  const eligible = new Float64Array(length + 1);
  const tenths = new Float64Array(length + 1);
  const add = (sums: Float64Array, anchor: DayNumber, span: Span, weight: number) => {
    const first = Math.max(anchor, calendar.firstClosingFrom(span.from));
    const ended = span.to === Number.POSITIVE_INFINITY ? lastDay + 1 : calendar.firstClosingFrom(span.to);
    const after = Math.min(anchor + pack.windowDays, ended, lastDay + 1);
    if (first >= after) return;
    sums[first - firstDay] = (sums[first - firstDay] ?? 0) + weight;
    sums[after - firstDay] = (sums[after - firstDay] ?? 0) - weight;
  };
  courses.forEach((course, index) => {
    const anchor = anchors[index] as DayNumber;
    for (const span of course.eligible) add(eligible, anchor, span, 1);
    for (const span of course.defect) add(tenths, anchor, span, course.tenths);
  });
  accumulate(eligible);
  accumulate(tenths);
  return {
    firstDay,
    lastDay,
    closing: (day) =>
      day < firstDay || day > lastDay
        ? NO_FIGURE
        : { eligible: eligible[day - firstDay] ?? 0, tenths: tenths[day - firstDay] ?? 0 },
  };
}

function accumulate(sums: Float64Array): void {
  let sum = 0;
  for (let index = 0; index < sums.length; index++) {
    sum += sums[index] ?? 0;
    sums[index] = sum;
  }
}
