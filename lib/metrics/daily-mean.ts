/** Reading `dailyMean`: the mean of the window's daily rates, each over the orders created on that day alone. */
import type { Course } from './course.ts';
import { isMeanOver, type Limit, meanRate } from './figure.ts';
import type { Judging } from './judging.ts';
import { countedByDay } from './mean-of-days.ts';
import type { DayFigures } from './settled/day-figures.ts';

/** Days without an eligible order have no rate and do not enter the mean. Compared exactly, as fractions. */
export function dailyMean(
  courses: readonly Course[],
  settled: DayFigures | undefined,
  limit: Limit,
  judging: Judging,
): { rate: number | null; over: boolean } {
  const days = countedByDay(courses, settled, judging);
  return { rate: meanRate(days), over: isMeanOver(days, limit) };
}
