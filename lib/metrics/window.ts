/** The figure at one instant, over the window of that instant's own day. */
import type { Instant } from '../domain/time.ts';
import type { Calendar } from './calendar.ts';
import { type Course, holdsAt } from './course.ts';
import type { Figure } from './figure.ts';

/** The courses anchored in the window that ends with the day of `at`, whatever they count at that instant. */
export function inWindowAt(
  courses: readonly Course[],
  at: Instant,
  calendar: Calendar,
  windowDays: number,
): Course[] {
  const today = calendar.dayAt(at);
  const start = calendar.startOf(today - windowDays + 1);
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
