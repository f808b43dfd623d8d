/** Adds the courses of an entry to the sums of its scopes, or takes them out again. */
import type { RulePack } from '../../domain/rule-pack.ts';
import type { Instant } from '../../domain/time.ts';
import { type Calendar, calendarOf, type DayNumber } from '../calendar.ts';
import { type Course, holdsAt } from '../course.ts';
import { isMeanOfDays } from '../mean-of-days.ts';
import { BEIJING } from '../rule-readings.ts';
import { eachStep, type StepsUntil } from '../steps-of-course.ts';
import type { Courses } from './courses-of.ts';
import { addTo, forgetBefore } from './day-figures.ts';
import {
  beijingOf,
  type ClosingId,
  indicatorOf,
  isClosing,
  isIndicator,
  type Measure,
  type ScopeSums,
} from './scope-sums.ts';

export interface Folding {
  now: Instant;
  pack: RulePack;
  calendar: Calendar;
  beijing: Calendar;
  /** Closings are summed of all days. */
  until: StepsUntil;
  /** Days that no window from now on looks at: what counts now is not kept of them. */
  forgottenBefore: DayNumber;
}

/** A day of either calendar is never more than one apart. */
const MARGIN_DAYS = 1;

export function foldingAt(now: Instant, pack: RulePack, forgottenBefore = Number.NEGATIVE_INFINITY): Folding {
  const calendar = calendarOf(pack.zone);
  const first = calendar.dayAt(now) - pack.windowDays + 1 - MARGIN_DAYS;
  const kept = Math.max(first, forgottenBefore);
  const until = { calendar, windowDays: pack.windowDays, end: Number.POSITIVE_INFINITY };
  return { now, pack, calendar, beijing: calendarOf(BEIJING), until, forgottenBefore: kept };
}

/** Whether no window from now on looks at what is anchored there, by either calendar. */
export function isForgotten(anchorAt: Instant, { calendar, beijing, forgottenBefore }: Folding): boolean {
  return calendar.dayAt(anchorAt) < forgottenBefore && beijing.dayAt(anchorAt) < forgottenBefore;
}

/** `sign` −1 takes out what +1 added, if the sums were brought up to the same instant. */
export function fold(scopes: readonly ScopeSums[], courses: Courses, sign: 1 | -1, folding: Folding): void {
  const { now } = folding;
  let last: Course | undefined;
  let eligible = 0;
  let tenths = 0;
  for (const { measure, course } of courses) {
    if (course !== last) {
      eligible = holdsAt(course.eligible, now) ? sign : 0;
      tenths = holdsAt(course.defect, now) ? sign * course.tenths : 0;
      last = course;
    }
    addNow(scopes, measure, course.anchorAt, eligible, tenths, folding);
    if (isClosing(measure)) foldClosings(scopes, measure, course, sign, folding);
  }
}

function foldClosings(
  scopes: readonly ScopeSums[],
  measure: ClosingId,
  course: Course,
  sign: 1 | -1,
  { calendar, pack, until }: Folding,
): void {
  const anchor = isMeanOfDays(indicatorOf(measure), pack) ? calendar.dayAt(course.anchorAt) : undefined;
  eachStep(course, until, (day, eligible, tenths) => {
    for (const sums of scopes) {
      sums.closings[measure] = addTo(sums.closings[measure], day, sign * eligible, sign * tenths);
      if (anchor !== undefined) addToAnchor(sums, measure, anchor, day, sign * eligible, sign * tenths);
    }
  });
}

function addToAnchor(
  sums: ScopeSums,
  measure: ClosingId,
  anchor: DayNumber,
  day: DayNumber,
  eligible: number,
  tenths: number,
): void {
  const byMeasure = sums.closingsByDay ?? {};
  const byAnchor = byMeasure[measure] ?? {};
  byAnchor[anchor] = addTo(byAnchor[anchor], day, eligible, tenths);
  byMeasure[measure] = byAnchor;
  sums.closingsByDay = byMeasure;
}

/** What counts now of what is anchored there; of an indicator by days of Beijing, too. */
export function addNow(
  scopes: readonly ScopeSums[],
  measure: Measure,
  anchorAt: Instant,
  eligible: number,
  tenths: number,
  { calendar, beijing, forgottenBefore }: Folding,
): void {
  if (eligible === 0 && tenths === 0) return;
  const day = calendar.dayAt(anchorAt);
  if (day >= forgottenBefore) addToAll(scopes, measure, day, eligible, tenths);
  if (!isIndicator(measure)) return;
  const beijingDay = beijing.dayAt(anchorAt);
  if (beijingDay >= forgottenBefore) addToAll(scopes, beijingOf(measure), beijingDay, eligible, tenths);
}

function addToAll(
  scopes: readonly ScopeSums[],
  measure: Measure,
  day: DayNumber,
  eligible: number,
  tenths: number,
): void {
  for (const sums of scopes) sums.now[measure] = addTo(sums.now[measure], day, eligible, tenths);
}

export function forgetOldDays(sums: ScopeSums, { forgottenBefore }: Folding): void {
  for (const figures of Object.values(sums.now)) if (figures) forgetBefore(figures, forgottenBefore);
}
