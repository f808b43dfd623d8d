/** Figures taken apart by the day of their orders: what a mean of daily rates is made of. */
import type { RulePack } from '../domain/rule-pack.ts';
import type { IndicatorId } from '../domain/vocabulary.ts';
import type { DayNumber } from './calendar.ts';
import { type Course, holdsAt } from './course.ts';
import { type Figure, NO_FIGURE, plus } from './figure.ts';
import type { Judging } from './judging.ts';
import { type DayFigures, figureOn } from './settled/day-figures.ts';

/** Whether the pack makes the reading `dailyMean` the headline of the indicator. */
export function isMeanOfDays(indicator: IndicatorId, { headline }: RulePack): boolean {
  return (
    (indicator === 'cancellation' || indicator === 'lateShipment') && headline?.[indicator] === 'dailyMean'
  );
}

/** What each day counts now, from the first of today's window to `lastDay`; nothing after today. */
export function countedByDay(
  courses: readonly Course[],
  settled: DayFigures | undefined,
  { now, firstDay, today, calendar }: Judging,
  lastDay: DayNumber = today,
): Figure[] {
  const days: Figure[] = [];
  for (let day = firstDay; day <= lastDay; day += 1)
    days.push(day <= today ? figureOn(settled, day) : { ...NO_FIGURE });
  for (const course of courses) {
    const day = calendar.dayAt(course.anchorAt);
    const counted = day <= today ? days[day - firstDay] : undefined;
    if (!counted) continue;
    if (holdsAt(course.eligible, now)) counted.eligible += 1;
    if (holdsAt(course.defect, now)) counted.tenths += course.tenths;
  }
  return days;
}

/** The figure now, as a mean of the days. */
export function meanNow(
  courses: readonly Course[],
  settled: DayFigures | undefined,
  judging: Judging,
): Figure {
  const days = countedByDay(courses, settled, judging);
  const byDay = new Map(days.map((figure, index) => [judging.firstDay + index, figure]));
  return { ...days.reduce(plus, NO_FIGURE), byDay };
}

export function byAnchorDay(
  courses: readonly Course[],
  calendar: Judging['calendar'],
): Map<DayNumber, Course[]> {
  const byDay = new Map<DayNumber, Course[]>();
  for (const course of courses) {
    const day = calendar.dayAt(course.anchorAt);
    const sameDay = byDay.get(day);
    if (sameDay) sameDay.push(course);
    else byDay.set(day, [course]);
  }
  return byDay;
}
