/** The figure at the judged instant, over the window of its own day. */
import type { Instant } from '../domain/time.ts';
import { type Course, holdsAt } from './course.ts';
import type { Figure } from './figure.ts';
import type { Judging } from './judging.ts';

/** Whether it is anchored in the window that ends with today, whatever it counts now. */
export function isInWindow({ anchorAt }: Course, { calendar, firstDay, today }: Judging): boolean {
  return calendar.startOf(firstDay) <= anchorAt && anchorAt < calendar.closingOf(today);
}

/** The courses anchored in the window that ends with today. */
export function inWindow(courses: readonly Course[], { calendar, firstDay, today }: Judging): Course[] {
  const start = calendar.startOf(firstDay);
  const end = calendar.closingOf(today);
  return courses.filter(({ anchorAt }) => start <= anchorAt && anchorAt < end);
}

export function figureAt(courses: readonly Course[], at: Instant): Figure {
  let eligible = 0;
  let tenths = 0;
  for (const course of courses) {
    if (holdsAt(course.eligible, at)) eligible += 1;
    if (holdsAt(course.defect, at)) tenths += course.tenths;
  }
  return { eligible, tenths };
}

/** Ids of the courses that are defects at the instant, sorted. */
export function defectIdsAt(courses: readonly Course[], at: Instant): string[] {
  return courses
    .filter((course) => holdsAt(course.defect, at))
    .map(({ id }) => id)
    .sort();
}
