/** How few of the open orders must be shipped now to stay at or under the limit (rules.md §5). */
import type { Rescue } from '../domain/report.ts';
import { isoOf } from '../domain/time.ts';
import type { DayNumber } from './calendar.ts';
import { WHOLE_DEFECT } from './course.ts';
import { isOver, type Limit, minus, NO_FIGURE, plus } from './figure.ts';
import { daysFrom, type Judging } from './judging.ts';
import { compareText } from './orders/valid-shipment.ts';
import { lateShipmentsOf, type OpenOrder, type Scope } from './scopes/scope.ts';
import { type Series, seriesIn } from './series.ts';

/**
 * The smallest k so that valid numbers now for the k open orders with the earliest deadlines (ties: order id), and
 * never any for the others, keep every closing of the horizon. More shipped is never worse, so k is found by halving.
 */
export function rescueOf(scope: Scope, series: Series, limit: Limit, judging: Judging): Rescue {
  const open = byDeadline(scope.open);
  const keepsHorizon = horizonTest(open, series, limit, judging);
  if (!keepsHorizon(open.length)) return { shipAtLeast: null, orders: [] };
  let tooFew = -1;
  let enough = open.length;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (keepsHorizon(middle)) enough = middle;
    else tooFew = middle;
  }
  return {
    shipAtLeast: enough,
    orders: open
      .slice(0, enough)
      .map(({ known }) => ({ orderId: known.orderId, deadlineAt: isoOf(known.deadlineAt) })),
  };
}

/** Earliest deadline first; ties by order id. */
export function byDeadline(orders: readonly OpenOrder[]): OpenOrder[] {
  return [...orders].sort(
    ({ known: a }, { known: b }) => a.deadlineAt - b.deadlineAt || compareText(a.orderId, b.orderId),
  );
}

/** Whether shipping the first so many of the open orders keeps every closing at or under the limit. */
function horizonTest(
  open: readonly OpenOrder[],
  series: Series,
  limit: Limit,
  judging: Judging,
): (shipped: number) => boolean {
  const { calendar, pack, today, lastDay } = judging;
  const unshipped = seriesIn('lateShipment', lateShipmentsOf(open), judging);
  const days = open.map(({ known }) => ({
    createdOn: calendar.dayAt(known.createdAt),
    leavesOn: calendar.dayAt(known.createdAt) + pack.windowDays,
    lateOn: calendar.firstClosingFrom(known.deadlineAt + 1),
  }));
  const keepsClosing = (day: DayNumber, shipped: number) => {
    const figure = minus(series.closing(day), unshipped.closing(day));
    const byDay = figure.byDay && new Map(figure.byDay);
    days.forEach(({ createdOn, leavesOn, lateOn }, index) => {
      const isShipped = index < shipped;
      if (day >= leavesOn || (!isShipped && day < lateOn)) return;
      const tenths = isShipped ? 0 : WHOLE_DEFECT;
      figure.eligible += 1;
      figure.tenths += tenths;
      byDay?.set(createdOn, plus(byDay.get(createdOn) ?? NO_FIGURE, { eligible: 1, tenths }));
    });
    return !isOver({ ...figure, ...(byDay && { byDay }) }, limit);
  };
  return (shipped) => daysFrom(today, lastDay).every((day) => keepsClosing(day, shipped));
}
