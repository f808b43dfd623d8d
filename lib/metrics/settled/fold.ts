/** Adds the courses of an entry to the sums of its scopes, or takes them out again. */
import type { RulePack } from '../../domain/rule-pack.ts';
import type { Instant } from '../../domain/time.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import { type Calendar, calendarOf, type DayNumber } from '../calendar.ts';
import type { Course } from '../course.ts';
import type { Figure } from '../figure.ts';
import { isMeanOfDays } from '../mean-of-days.ts';
import { BEIJING } from '../rule-readings.ts';
import { eachStep } from '../steps-of-course.ts';
import { addTo, forgetBefore } from './day-figures.ts';
import { countedAt, isIndicator } from './pending.ts';
import type { ClosingId, Measure, ScopeSums } from './scope-sums.ts';

export interface Folding {
  now: Instant;
  pack: RulePack;
  calendar: Calendar;
  beijing: Calendar;
  /** Days that no window from now on looks at: what counts now is not kept of them. */
  forgottenBefore: DayNumber;
}

/** A day of either calendar is never more than one apart. */
const MARGIN_DAYS = 1;

export function foldingAt(now: Instant, pack: RulePack, forgottenBefore = Number.NEGATIVE_INFINITY): Folding {
  const calendar = calendarOf(pack.zone);
  const first = calendar.dayAt(now) - pack.windowDays + 1 - MARGIN_DAYS;
  const kept = Math.max(first, forgottenBefore);
  return { now, pack, calendar, beijing: calendarOf(BEIJING), forgottenBefore: kept };
}

/** `sign` −1 takes out what +1 added, if the sums were brought up to the same instant. */
export function fold(
  sums: ScopeSums,
  courses: readonly [Measure, Course][],
  sign: 1 | -1,
  folding: Folding,
): void {
  const { calendar, beijing, pack } = folding;
  for (const [measure, course] of courses) {
    const { eligible, tenths } = countedAt(course, folding.now);
    const counted = { eligible: sign * eligible, tenths: sign * tenths };
    addNow(sums, measure, calendar.dayAt(course.anchorAt), counted, folding);
    if (isIndicator(measure))
      addNow(sums, `beijing.${measure}`, beijing.dayAt(course.anchorAt), counted, folding);
    if (!isClosing(measure)) continue;
    eachStep(
      course,
      { calendar, windowDays: pack.windowDays, end: Number.POSITIVE_INFINITY },
      (day, { eligible, tenths }) => {
        const difference = { eligible: sign * eligible, tenths: sign * tenths };
        sums.closings[measure] = addTo(sums.closings[measure], day, difference);
        if (isMeanOfDays(indicatorOf(measure), pack))
          addToAnchor(sums, measure, calendar.dayAt(course.anchorAt), day, difference);
      },
    );
  }
}

function addToAnchor(
  sums: ScopeSums,
  measure: ClosingId,
  anchor: DayNumber,
  day: DayNumber,
  difference: Figure,
): void {
  const byMeasure = sums.closingsByDay ?? {};
  const byAnchor = byMeasure[measure] ?? {};
  byAnchor[anchor] = addTo(byAnchor[anchor], day, difference);
  byMeasure[measure] = byAnchor;
  sums.closingsByDay = byMeasure;
}

function indicatorOf(measure: ClosingId): IndicatorId {
  if (measure === 'undated.cancellation') return 'cancellation';
  return measure === 'undated.lateShipment' ? 'lateShipment' : measure;
}

function isClosing(measure: Measure): measure is ClosingId {
  return isIndicator(measure) || measure === 'undated.cancellation' || measure === 'undated.lateShipment';
}

export function addNow(
  sums: Pick<ScopeSums, 'now'>,
  measure: Measure,
  day: DayNumber,
  figure: Figure,
  { forgottenBefore }: Folding,
): void {
  if (day < forgottenBefore) return;
  sums.now[measure] = addTo(sums.now[measure], day, figure);
}

export function forgetOldDays(sums: ScopeSums, { forgottenBefore }: Folding): void {
  for (const figures of Object.values(sums.now)) if (figures) forgetBefore(figures, forgottenBefore);
}
