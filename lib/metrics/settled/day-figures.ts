/** Figures by day, dense from the first day on: small enough to store, and added to in place. */
import type { DayNumber } from '../calendar.ts';
import { type Figure, NO_FIGURE } from '../figure.ts';

export interface DayFigures {
  firstDay: DayNumber;
  eligible: number[];
  /** Defects in tenths. */
  tenths: number[];
}

/** Adds to the day, in place where there are days already. */
export function addTo(
  figures: DayFigures | undefined,
  day: DayNumber,
  eligible: number,
  tenths: number,
): DayFigures {
  const days = figures ?? { firstDay: day, eligible: [], tenths: [] };
  if (day < days.firstDay) {
    const before = Array.from({ length: days.firstDay - day }, () => 0);
    days.eligible.unshift(...before);
    days.tenths.unshift(...before);
    days.firstDay = day;
  }
  for (let length = days.eligible.length; length <= day - days.firstDay; length += 1) {
    days.eligible.push(0);
    days.tenths.push(0);
  }
  const index = day - days.firstDay;
  days.eligible[index] = (days.eligible[index] ?? 0) + eligible;
  days.tenths[index] = (days.tenths[index] ?? 0) + tenths;
  return days;
}

/** An object of its own. */
export function figureOn(figures: DayFigures | undefined, day: DayNumber): Figure {
  if (!figures) return { ...NO_FIGURE };
  const index = day - figures.firstDay;
  return { eligible: figures.eligible[index] ?? 0, tenths: figures.tenths[index] ?? 0 };
}

/** The sum over the days from `first` to `last`, both included. */
export function sumOver(figures: DayFigures | undefined, first: DayNumber, last: DayNumber): Figure {
  const sum = { eligible: 0, tenths: 0 };
  if (!figures) return sum;
  const end = Math.min(last, figures.firstDay + figures.eligible.length - 1);
  for (let day = Math.max(first, figures.firstDay); day <= end; day += 1) {
    sum.eligible += figures.eligible[day - figures.firstDay] ?? 0;
    sum.tenths += figures.tenths[day - figures.firstDay] ?? 0;
  }
  return sum;
}

/** Forgets the days before `day`: no window will look at them again. */
export function forgetBefore(figures: DayFigures, day: DayNumber): void {
  const count = Math.min(Math.max(0, day - figures.firstDay), figures.eligible.length);
  if (count === 0) return;
  figures.eligible.splice(0, count);
  figures.tenths.splice(0, count);
  figures.firstDay += count;
}
