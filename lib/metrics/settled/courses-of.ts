/** All that an order is counted as: each measure with its course. */
import type { RulePack } from '../../domain/rule-pack.ts';
import type { Course } from '../course.ts';
import { orderReading, replacingReadings } from '../rule-readings.ts';
import type { JudgedOrder } from '../scopes/scope.ts';
import { undatedPart } from '../undated-cancellations.ts';
import type { Measure } from './scope-sums.ts';

/** Measures that count alike stand side by side and have the very same course. */
export type Courses = readonly { measure: Measure; course: Course }[];

const ORDER_INDICATORS = ['cancellation', 'lateShipment', 'logisticsAnomaly'] as const;

type Counted = Courses[number];

/** Every course of the order: of the closings, of the readings that put another in a headline's place, of its track. */
export function coursesOf(judged: JudgedOrder, pack: RulePack): Courses {
  const courses: Counted[] = [];
  for (const indicator of ORDER_INDICATORS) {
    const headline = judged[indicator];
    if (!headline) continue;
    courses.push({ measure: indicator, course: headline });
    for (const reading of replacingReadings(indicator, pack))
      courses.push({ measure: reading, course: orderReading(reading, judged, headline, pack) });
  }
  if (judged.lookedAt) courses.push({ measure: 'lookedAt', course: judged.lookedAt });
  return withUndated(courses, judged);
}

/** Those that closings are made of: all that is ever asked of an order that no window from now on looks at. */
export function closingCourses(judged: JudgedOrder): Courses {
  const courses: Counted[] = [];
  for (const indicator of ORDER_INDICATORS) {
    const headline = judged[indicator];
    if (headline) courses.push({ measure: indicator, course: headline });
  }
  return withUndated(courses, judged);
}

function withUndated(courses: Counted[], judged: JudgedOrder): Courses {
  for (const indicator of ['cancellation', 'lateShipment'] as const) {
    const course = undatedPart(indicator, judged);
    if (course) courses.push({ measure: `undated.${indicator}`, course });
  }
  return courses;
}
