/** Figures taken apart by the day of their orders: what a mean of daily rates is made of. */
import type { RulePack } from '../domain/rule-pack.ts';
import type { IndicatorId } from '../domain/vocabulary.ts';
import type { DayNumber } from './calendar.ts';
import type { Course } from './course.ts';
import { type Figure, NO_FIGURE, plus } from './figure.ts';
import { daysFrom, type Judging } from './judging.ts';
import { type DayFigures, figureOn } from './settled/day-figures.ts';
import { figureAt } from './window.ts';

/** Whether the pack makes the reading `dailyMean` the headline of the indicator. */
export function isMeanOfDays(indicator: IndicatorId, { headline }: RulePack): boolean {
  return (
    (indicator === 'cancellation' || indicator === 'lateShipment') && headline?.[indicator] === 'dailyMean'
  );
}

/** What each day of the window counts now. */
export function figuresByDay(
  courses: readonly Course[],
  settled: DayFigures | undefined,
  { now, firstDay, today, calendar }: Judging,
): Map<DayNumber, Figure> {
  const byDay = new Map(daysFrom(firstDay, today).map((day) => [day, figureOn(settled, day)]));
  for (const [day, ofDay] of byAnchorDay(courses, calendar)) {
    const counted = byDay.get(day);
    if (counted) byDay.set(day, plus(counted, figureAt(ofDay, now)));
  }
  return byDay;
}

/** The figure now, as a mean of the days. */
export function meanNow(
  courses: readonly Course[],
  settled: DayFigures | undefined,
  judging: Judging,
): Figure {
  const byDay = figuresByDay(courses, settled, judging);
  return { ...[...byDay.values()].reduce(plus, NO_FIGURE), byDay };
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
