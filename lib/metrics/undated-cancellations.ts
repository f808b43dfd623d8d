/** The cancellations that a streak rests on and that no page dated: their order details are to be opened (rules.md §2). */
import type { DayNumber } from './calendar.ts';
import { holdsAt } from './course.ts';
import { isOver, type Limit } from './figure.ts';
import type { Judging } from './judging.ts';
import type { Scope } from './scope.ts';
import { seriesOf } from './series.ts';
import { compareText } from './valid-shipment.ts';

/** Order ids, sorted; empty when every day of the streak would be over without them. */
export function undatedCancellations(
  scope: Scope,
  streakDays: readonly DayNumber[],
  limit: Limit,
  judging: Judging,
): string[] {
  const { calendar, pack } = judging;
  const undated = scope.orders.filter(({ known }) => known.isCancelUndated);
  if (streakDays.length === 0 || undated.length === 0) return [];
  const dated = scope.orders.map(({ known, cancellation }) =>
    known.isCancelUndated ? { ...cancellation, defect: [] } : cancellation,
  );
  const series = seriesOf(dated, judging);
  if (streakDays.every((day) => isOver(series.closing(day), limit))) return [];
  const isCountedOn = (day: DayNumber, { cancellation }: (typeof undated)[number]) => {
    const anchor = calendar.dayAt(cancellation.anchorAt);
    const isInWindow = anchor <= day && day < anchor + pack.windowDays;
    return isInWindow && holdsAt(cancellation.defect, calendar.closingOf(day));
  };
  return undated
    .filter((order) => streakDays.some((day) => isCountedOn(day, order)))
    .map(({ known }) => known.orderId)
    .sort(compareText);
}
