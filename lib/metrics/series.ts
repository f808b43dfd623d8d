/** The closing figures of all days at once: each course adds ±1 at the days where it begins and ends to count. */
import type { IndicatorId } from '../domain/vocabulary.ts';
import type { DayNumber } from './calendar.ts';
import type { Course } from './course.ts';
import { type Figure, isOver, isPooledOver, type Limit, NO_FIGURE } from './figure.ts';
import { daysFrom, type Judging } from './judging.ts';
import { byAnchorDay, isMeanOfDays } from './mean-of-days.ts';
import type { DayFigures } from './settled/day-figures.ts';
import type { ClosingId, ScopeSums } from './settled/scope-sums.ts';
import { eachStep } from './steps-of-course.ts';

export interface Series {
  /** The first day that can have a figure; later than `lastDay` when there is none. */
  firstDay: DayNumber;
  /** The last day of the horizon. */
  lastDay: DayNumber;
  /** The figure of the day at its closing; none outside the days above. */
  closing(day: DayNumber): Figure;
  /** Whether that is over the limit; undefined where there is none. It is asked of every day of the history. */
  isOverOn(day: DayNumber, limit: Limit): boolean | undefined;
}

/**
 * Closing figures from the first anchor day to the end of the horizon, each over the window that ends with the day.
 * `settled`: the differences from closing to closing of what is settled and not among the courses.
 */
export function seriesOf(
  courses: readonly Course[],
  { calendar, lastDay, pack }: Judging,
  settled?: DayFigures,
): Series {
  const none = lastDay + 1;
  const firstDay = courses.reduce(
    (first, { anchorAt }) => Math.min(first, calendar.dayAt(anchorAt)),
    Math.min(none, settled?.firstDay ?? none),
  );
  const length = lastDay - firstDay + 1;
  const eligible = new Array<number>(length + 1).fill(0);
  const tenths = new Array<number>(length + 1).fill(0);
  const add = (day: DayNumber, eligibleMore: number, tenthsMore: number) => {
    const at = day - firstDay;
    eligible[at] = (eligible[at] ?? 0) + eligibleMore;
    tenths[at] = (tenths[at] ?? 0) + tenthsMore;
  };
  const until = { calendar, windowDays: pack.windowDays, end: lastDay + 1 };
  for (const course of courses) eachStep(course, until, add);
  const settledFrom = settled ? settled.firstDay - firstDay : length;
  accumulate(eligible, settled?.eligible, settledFrom);
  accumulate(tenths, settled?.tenths, settledFrom);
  const isOutside = (day: DayNumber) => day < firstDay || day > lastDay;
  return {
    firstDay,
    lastDay,
    closing: (day) =>
      isOutside(day)
        ? NO_FIGURE
        : { eligible: eligible[day - firstDay] ?? 0, tenths: tenths[day - firstDay] ?? 0 },
    isOverOn(day, limit) {
      if (isOutside(day)) return undefined;
      const count = eligible[day - firstDay] ?? 0;
      return isPooledOver(count, tenths[day - firstDay] ?? 0, limit) || (count > 0 ? false : undefined);
    },
  };
}

/**
 * The closing figures as the rule pack counts the indicator: pooled, or as a mean of the days of their orders.
 * `settled` and `measure`: what is settled and not among the courses, and as what it was summed.
 */
export function seriesIn(
  indicator: IndicatorId,
  courses: readonly Course[],
  judging: Judging,
  settled?: ScopeSums,
  measure: ClosingId = indicator,
): Series {
  const pooled = seriesOf(courses, judging, settled?.closings[measure]);
  const { calendar, pack } = judging;
  if (!isMeanOfDays(indicator, pack)) return pooled;
  const byAnchor = byAnchorDay(courses, calendar);
  const sums = new Map(
    Object.entries(settled?.closingsByDay?.[measure] ?? {}).map(([day, figures]) => [Number(day), figures]),
  );
  const parts = new Map(
    [...new Set([...byAnchor.keys(), ...sums.keys()])].map((day) => [
      day,
      seriesOf(byAnchor.get(day) ?? [], judging, sums.get(day)),
    ]),
  );
  const closing = (day: DayNumber): Figure => {
    const window = daysFrom(day - pack.windowDays + 1, day);
    const byDay = new Map(window.map((anchor) => [anchor, parts.get(anchor)?.closing(day) ?? NO_FIGURE]));
    return { ...pooled.closing(day), byDay };
  };
  const isOverOn = (day: DayNumber, limit: Limit) => {
    const figure = closing(day);
    return isOver(figure, limit) || (figure.eligible > 0 ? false : undefined);
  };
  return { ...pooled, closing, isOverOn };
}

/** Adds up the differences in place, with those of a column that begins at the index `from`. */
function accumulate(differences: number[], column: Int32Array | undefined, from: number): void {
  let sum = 0;
  for (let index = 0; index < differences.length; index++) {
    sum += differences[index] ?? 0;
    if (column && index >= from) sum += column[index - from] ?? 0;
    differences[index] = sum;
  }
}
