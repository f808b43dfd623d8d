/** The first instant at which the worst case is over its limit (rules.md §5). */
import type { RulePack } from '../domain/rule-pack.ts';
import type { Instant } from '../domain/time.ts';
import type { Calendar, DayNumber } from './calendar.ts';
import { type Course, holdsAt } from './course.ts';
import { type Figure, isOver, type Limit, minus, plus } from './figure.ts';

interface Step {
  at: Instant;
  day: DayNumber;
  change: Figure;
}

/**
 * Looks at every instant after `now`, up to the last closing of the horizon, at which a figure changes though nothing
 * happens: deadlines, silences, and at 24:00 the closing figure first, then the new day's. Null if none is over.
 */
export function firstCrossing(
  courses: readonly Course[],
  limit: Limit,
  now: Instant,
  calendar: Calendar,
  pack: RulePack,
): Instant | null {
  const today = calendar.dayAt(now);
  const end = calendar.closingOf(today + pack.horizonDays - 1);
  const byDay = new Map<DayNumber, Figure>();
  const steps: Step[] = [];
  let total: Figure = { eligible: 0, tenths: 0 };
  const apply = ({ day, change }: Omit<Step, 'at'>) => {
    byDay.set(day, plus(byDay.get(day) ?? { eligible: 0, tenths: 0 }, change));
    total = plus(total, change);
  };
  for (const course of courses) {
    const day = calendar.dayAt(course.anchorAt);
    if (day <= today - pack.windowDays || day > today) continue;
    apply({ day, change: partAt(course, now) });
    steps.push(...stepsOf(course, day, now, end));
  }
  steps.sort((a, b) => a.at - b.at);
  let next = 0;
  /** Applies all steps up to the instant; the first instant of those at which the figure is over. */
  const runTo = (until: Instant): Instant | null => {
    for (let step = steps[next]; step !== undefined && step.at <= until; step = steps[next]) {
      const { at } = step;
      for (; steps[next]?.at === at; next++) applyInWindow(steps[next] as Step);
      if (isOver(total, limit)) return at;
    }
    return null;
  };
  let firstDay = today - pack.windowDays + 1;
  const applyInWindow = (step: Step) => {
    if (step.day >= firstDay) apply(step);
  };
  for (let day = today; day < today + pack.horizonDays; day++) {
    const closing = calendar.closingOf(day);
    const crossing = runTo(closing);
    if (crossing !== null) return crossing;
    total = minus(total, byDay.get(firstDay) ?? { eligible: 0, tenths: 0 });
    firstDay += 1;
    if (isOver(total, limit)) return closing;
  }
  return null;
}

function partAt(course: Course, at: Instant): Figure {
  return {
    eligible: holdsAt(course.eligible, at) ? 1 : 0,
    tenths: holdsAt(course.defect, at) ? course.tenths : 0,
  };
}

function stepsOf(course: Course, day: DayNumber, now: Instant, end: Instant): Step[] {
  const steps: Step[] = [];
  const add = (at: Instant, change: Figure) => {
    if (at > now && at <= end) steps.push({ at, day, change });
  };
  for (const span of course.eligible) {
    add(span.from, { eligible: 1, tenths: 0 });
    add(span.to, { eligible: -1, tenths: 0 });
  }
  for (const span of course.defect) {
    add(span.from, { eligible: 0, tenths: course.tenths });
    add(span.to, { eligible: 0, tenths: -course.tenths });
  }
  return steps;
}
