/** The first instant at which the worst case is over its limit (rules.md §5). */
import type { Instant } from '../domain/time.ts';
import type { DayNumber } from './calendar.ts';
import type { Course, Span } from './course.ts';
import { type Figure, isOver, type Limit, NO_FIGURE, plus } from './figure.ts';
import type { Judging } from './judging.ts';
import { countedByDay } from './mean-of-days.ts';
import { type DayFigures, sumOver } from './settled/day-figures.ts';

/** A change of the figure at an instant, by a course anchored on the day. */
export interface Step {
  at: Instant;
  day: DayNumber;
  change: Figure;
}

/** What is not among the courses: what it counts now, by the day of its anchor, and its steps ahead at worst. */
export interface Crossable {
  now: DayFigures | undefined;
  /** At the most the defects that will come, at the least what will be eligible more: less than nothing, if some leave. */
  bound(): Figure;
  /** In the order of time; each is found when it is asked for. */
  ahead(): Iterable<Step>;
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
  isMean: boolean,
): Instant | null {
  const { today, firstDay, lastDay, calendar, pack } = judging;
  if (!isMean && courses.length === 0 && !isOver(worstOf(settled, judging), limit)) return null;
  const byDay = countedByDay(courses, settled.now, judging, lastDay);
  const total = byDay.reduce(plus, NO_FIGURE);
  const steps = inOrder(stepsAhead(courses, judging), settled.ahead())[Symbol.iterator]();
  const isOverFrom = (first: DayNumber) =>
    isOver(isMean ? { ...total, byDay: daysOf(byDay, firstDay, first) } : total, limit);
  let step = nextOf(steps);
  for (let day = today; day <= lastDay; day += 1) {
    const closing = calendar.closingOf(day);
    const leaving = day - pack.windowDays + 1;
    while (step !== undefined && step.at <= closing) {
      const { at } = step;
      for (; step !== undefined && step.at === at; step = nextOf(steps)) {
        if (step.day < leaving) continue;
        const ofDay = byDay[step.day - firstDay];
        if (ofDay) add(ofDay, step.change);
        add(total, step.change);
      }
      if (isOverFrom(leaving)) return at;
    }
    const left = byDay[leaving - firstDay] ?? NO_FIGURE;
    total.eligible -= left.eligible;
    total.tenths -= left.tenths;
    if (isOverFrom(leaving + 1)) return closing;
  }
  return null;
}

/** No figure of the horizon is worse: all defects that may come have come, and the days that leave take only good orders. */
function worstOf({ now, bound }: Crossable, { today, firstDay, lastDay }: Judging): Figure {
  const total = sumOver(now, firstDay, today);
  const leaving = sumOver(now, firstDay, Math.min(firstDay + lastDay - today, today));
  const { eligible, tenths } = bound();
  return { eligible: total.eligible - leaving.eligible + eligible, tenths: total.tenths + tenths };
}

/** Those of the window that begins with `first`. */
function daysOf(byDay: readonly Figure[], firstDay: DayNumber, first: DayNumber): Map<DayNumber, Figure> {
  return new Map(byDay.slice(first - firstDay).map((figure, index) => [first + index, figure]));
}

/** In place: these steps are many. */
function add(figure: Figure, { eligible, tenths }: Figure): void {
  figure.eligible += eligible;
  figure.tenths += tenths;
}

function nextOf(steps: Iterator<Step, undefined>): Step | undefined {
  return steps.next().value;
}

function inOrder(steps: Step[], settled: Iterable<Step>): Iterable<Step, undefined> {
  return steps.length === 0 ? settled : [...steps, ...settled].sort((a, b) => a.at - b.at);
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
