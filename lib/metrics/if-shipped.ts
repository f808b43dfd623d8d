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
  const createdOn = open.map(({ createdAt }) => calendar.dayAt(createdAt));
  const lateOn = open.map(({ deadlineAt }) => calendar.firstClosingFrom(deadlineAt + 1));
  /** `count`: so many of the open orders, from the first on, get a valid number now. */
  return (day, count) => {
    const worst = series.closing(day);
    let { eligible, tenths } = worst;
    const byDay = worst.byDay && new Map(worst.byDay);
    for (let index = 0; index < count; index += 1) {
      const created = createdOn[index] ?? day;
      if (day >= created + pack.windowDays) continue;
      const isLate = day >= (lateOn[index] ?? day);
      const more = isLate ? 0 : 1;
      const fewer = isLate ? WHOLE_DEFECT : 0;
      eligible += more;
      tenths -= fewer;
      byDay?.set(created, plus(byDay.get(created) ?? NO_FIGURE, { eligible: more, tenths: -fewer }));
    }
    return { eligible, tenths, ...(byDay && { byDay }) };
  };
}
