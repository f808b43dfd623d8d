/** Reading `dailyMean`: the mean of the window's daily rates, each over the orders created on that day alone. */
import type { DayNumber } from './calendar.ts';
import type { Course } from './course.ts';
import { type Figure, type Limit, limitRate, plus, rateOf } from './figure.ts';
import { daysFrom, type Judging } from './judging.ts';
import { type DayFigures, figureOn } from './settled/day-figures.ts';
import { figureAt } from './window.ts';

/** Days without an eligible order have no rate and do not enter the mean. Compared exactly, as fractions. */
export function dailyMean(
  courses: readonly Course[],
  settled: DayFigures | undefined,
  limit: Limit,
  { now, calendar, firstDay, today }: Judging,
): { rate: number | null; over: boolean } {
  const byDay = new Map<DayNumber, Course[]>();
  for (const course of courses) {
    const day = calendar.dayAt(course.anchorAt);
    const sameDay = byDay.get(day);
    if (sameDay) sameDay.push(course);
    else byDay.set(day, [course]);
  }
  // Day by day: a sum of fractions must not depend on the order of the facts.
  const figures = daysFrom(firstDay, today)
    .map((day) => plus(figureAt(byDay.get(day) ?? [], now), figureOn(settled, day)))
    .filter(({ eligible }) => eligible > 0);
  if (figures.length === 0) return { rate: null, over: false };
  const sum = figures.reduce((total, figure) => total + (rateOf(figure) ?? 0), 0);
  const rate = sum / figures.length;
  return { rate, over: isMeanOver(rate, figures, limit) };
}

/** The error of a sum of a month's rates is far below this: only a mean this close to the limit needs whole numbers. */
const TOO_CLOSE = 1e-9;

function isMeanOver(mean: number, figures: readonly Figure[], limit: Limit): boolean {
  const room = mean - limitRate(limit);
  return Math.abs(room) > TOO_CLOSE ? room > 0 : isMeanExactlyOver(figures, limit);
}

/** Σ tenths/(10·eligible) / n > limit/10⁶ without a division: BigInt holds the common denominator of a month. */
function isMeanExactlyOver(figures: readonly Figure[], limit: Limit): boolean {
  let numerator = 0n;
  let denominator = 1n;
  for (const { tenths, eligible } of figures) {
    const below = 10n * BigInt(eligible);
    numerator = numerator * below + BigInt(tenths) * denominator;
    denominator *= below;
  }
  return numerator * 1_000_000n > BigInt(limit) * BigInt(figures.length) * denominator;
}
