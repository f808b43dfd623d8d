/** How few of the open orders must be shipped now to stay at or under the limit (rules.md §5). */
import type { Rescue } from '../domain/report.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { type Instant, isoOf } from '../domain/time.ts';
import type { Calendar, DayNumber } from './calendar.ts';
import { WHOLE_DEFECT } from './course.ts';
import { isOver, type Limit, minus } from './figure.ts';
import { coursesIn, type JudgedOrder, type Scope } from './scope.ts';
import { type Series, seriesOf } from './series.ts';
import { compareText } from './valid-shipment.ts';

/**
 * The smallest k so that valid numbers now for the k open orders with the earliest deadlines (ties: order id), and
 * never any for the others, keep every closing of the horizon. More shipped is never worse, so k is found by halving.
 */
export function rescueOf(
  scope: Scope,
  series: Series,
  limit: Limit,
  now: Instant,
  calendar: Calendar,
  pack: RulePack,
): Rescue {
  const open = byDeadline(scope.orders.filter(({ isOpen }) => isOpen));
  const today = calendar.dayAt(now);
  const lastDay = today + pack.horizonDays - 1;
  const undone = seriesOf(
    coursesIn({ ...scope, orders: open }, 'lateShipment'),
    calendar,
    pack.windowDays,
    lastDay,
  );
  const rows = open.map(({ known }) => ({
    leavesOn: calendar.dayAt(known.createdAt) + pack.windowDays,
    lateOn: calendar.firstClosingFrom(known.deadlineAt + 1),
  }));
  const keepsClosing = (day: DayNumber, shipped: number) => {
    let { eligible, tenths } = minus(series.closing(day), undone.closing(day));
    rows.forEach(({ leavesOn, lateOn }, index) => {
      if (day >= leavesOn || (index >= shipped && day < lateOn)) return;
      eligible += 1;
      if (index >= shipped) tenths += WHOLE_DEFECT;
    });
    return !isOver({ eligible, tenths }, limit);
  };
  const keepsHorizon = (shipped: number) => {
    for (let day = today; day <= lastDay; day++) if (!keepsClosing(day, shipped)) return false;
    return true;
  };
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
export function byDeadline(orders: readonly JudgedOrder[]): JudgedOrder[] {
  return [...orders].sort(
    ({ known: a }, { known: b }) => a.deadlineAt - b.deadlineAt || compareText(a.orderId, b.orderId),
  );
}
