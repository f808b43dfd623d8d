/** The first instant at which the worst case is over its limit (rules.md §5). */
import type { Instant } from '../domain/time.ts';
import type { DayNumber } from './calendar.ts';
import { type Course, holdsAt, type Span } from './course.ts';
import { type Figure, isOver, type Limit, minus, NO_FIGURE, plus } from './figure.ts';
import { daysFrom, type Judging } from './judging.ts';
import { type DayFigures, figureOn } from './settled/day-figures.ts';

/** A change of the figure at an instant, by a course anchored on the day. */
export interface Step {
  at: Instant;
  day: DayNumber;
  change: Figure;
}

/** What is not among the courses: what it counts now, by the day of its anchor, and its steps ahead at worst. */
export interface Crossable {
  now: DayFigures | undefined;
  ahead: readonly Step[];
}

/**
 * Looks at every instant after now, up to the last closing of the horizon, at which a figure changes though nothing
 * happens: deadlines, silences, and at 24:00 the closing figure first, then the new day's. Null if none is over.
 */
export function firstCrossing(
  courses: readonly Course[],
  settled: Crossable,
  limit: Limit,
  judging: Judging,
): Instant | null {
  const { today, lastDay, calendar, pack } = judging;
  const byDay = figuresByDay(courses, settled.now, judging);
  const steps = [...stepsAhead(courses, judging), ...settled.ahead].sort((a, b) => b.at - a.at);
  let total = [...byDay.values()].reduce(plus, NO_FIGURE);
  for (const day of daysFrom(today, lastDay)) {
    const closing = calendar.closingOf(day);
    const leaving = day - pack.windowDays + 1;
    for (let next = steps.at(-1); next !== undefined && next.at <= closing; next = steps.at(-1)) {
      const { at } = next;
      for (const step of takeAll(at, steps)) {
        if (step.day < leaving) continue;
        byDay.set(step.day, plus(byDay.get(step.day) ?? NO_FIGURE, step.change));
        total = plus(total, step.change);
      }
      if (isOver(total, limit)) return at;
    }
    total = minus(total, byDay.get(leaving) ?? NO_FIGURE);
    if (isOver(total, limit)) return closing;
  }
  return null;
}

/** What each day of today's window adds to the figure now. */
function figuresByDay(
  courses: readonly Course[],
  settled: DayFigures | undefined,
  { now, firstDay, today, calendar }: Judging,
) {
  const byDay = new Map(daysFrom(firstDay, today).map((day) => [day, figureOn(settled, day)]));
  for (const course of courses) {
    const day = calendar.dayAt(course.anchorAt);
    if (day < firstDay || day > today) continue;
    byDay.set(day, plus(byDay.get(day) ?? NO_FIGURE, partAt(course, now)));
  }
  return byDay;
}

/** All steps after now within the horizon. */
function stepsAhead(courses: readonly Course[], { now, firstDay, lastDay, calendar }: Judging): Step[] {
  const end = calendar.closingOf(lastDay);
  const steps: Step[] = [];
  for (const course of courses) {
    const day = calendar.dayAt(course.anchorAt);
    if (day < firstDay) continue;
    const add = ({ from, to }: Span, eligible: number, tenths: number) => {
      if (from > now && from <= end) steps.push({ at: from, day, change: { eligible, tenths } });
      if (to > now && to <= end)
        steps.push({ at: to, day, change: { eligible: -eligible, tenths: -tenths } });
    };
    for (const span of course.eligible) add(span, 1, 0);
    for (const span of course.defect) add(span, 0, course.tenths);
  }
  return steps;
}

/** Takes the steps of the next instant off the end of the list. */
function takeAll(at: Instant, steps: Step[]): Step[] {
  const taken: Step[] = [];
  while (steps.at(-1)?.at === at) taken.push(...steps.splice(-1));
  return taken;
}

function partAt(course: Course, at: Instant): Figure {
  return {
    eligible: holdsAt(course.eligible, at) ? 1 : 0,
    tenths: holdsAt(course.defect, at) ? course.tenths : 0,
  };
}
