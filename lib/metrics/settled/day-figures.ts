/**
 * Figures by day, dense from the first day on, and added to in place. In columns: they are read and stored with every
 * page, and a browser copies an array of whole numbers at once, a list of them one by one.
 */
import type { DayNumber } from '../calendar.ts';
import { type Figure, NO_FIGURE } from '../figure.ts';

export interface DayFigures {
  firstDay: DayNumber;
  eligible: Int32Array;
  /** Defects in tenths. */
  tenths: Int32Array;
}

/** Adds to the day, in place where there are days already. */
export function addTo(
  figures: DayFigures | undefined,
  day: DayNumber,
  eligible: number,
  tenths: number,
): DayFigures {
  const days = figures ?? { firstDay: day, eligible: new Int32Array(1), tenths: new Int32Array(1) };
  const index = day - days.firstDay;
  if (index < 0 || index >= days.eligible.length) widen(days, day);
  const at = day - days.firstDay;
  days.eligible[at] = (days.eligible[at] ?? 0) + eligible;
  days.tenths[at] = (days.tenths[at] ?? 0) + tenths;
  return days;
}

/** So that the day is among them. */
function widen(days: DayFigures, day: DayNumber): void {
  const before = Math.max(0, days.firstDay - day);
  const length = Math.max(days.eligible.length, day - days.firstDay + 1) + before;
  const wider = (column: Int32Array) => {
    const wide = new Int32Array(length);
    wide.set(column, before);
    return wide;
  };
  days.eligible = wider(days.eligible);
  days.tenths = wider(days.tenths);
  days.firstDay -= before;
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
  figures.eligible = figures.eligible.slice(count);
  figures.tenths = figures.tenths.slice(count);
  figures.firstDay += count;
}
