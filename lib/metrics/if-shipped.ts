/** What lateShipment comes to if some of the open orders are shipped now and the others never (rules.md §5). */
import type { DayNumber } from './calendar.ts';
import { WHOLE_DEFECT } from './course.ts';
import { type Figure, NO_FIGURE, plus } from './figure.ts';
import type { Judging } from './judging.ts';
import type { OpenOrder } from './scopes/scope.ts';
import type { Series } from './series.ts';

/** `series`: the closings at worst, in which every open order is late after its deadline. */
export function closingsIfShipped(
  open: readonly OpenOrder[],
  series: Series,
  { calendar, pack }: Judging,
): (day: DayNumber, count: number) => Figure {
  const days = open.map(({ createdAt, deadlineAt }) => ({
    createdOn: calendar.dayAt(createdAt),
    lateOn: calendar.firstClosingFrom(deadlineAt + 1),
  }));
  /** `count`: so many of the open orders, from the first on, get a valid number now. */
  return (day, count) => {
    const worst = series.closing(day);
    let { eligible, tenths } = worst;
    const byDay = worst.byDay && new Map(worst.byDay);
    for (const { createdOn, lateOn } of days.slice(0, count)) {
      if (day >= createdOn + pack.windowDays) continue;
      const isLate = day >= lateOn;
      const change = isLate ? { eligible: 0, tenths: -WHOLE_DEFECT } : { eligible: 1, tenths: 0 };
      eligible += change.eligible;
      tenths += change.tenths;
      byDay?.set(createdOn, plus(byDay.get(createdOn) ?? NO_FIGURE, change));
    }
    return { eligible, tenths, ...(byDay && { byDay }) };
  };
}
