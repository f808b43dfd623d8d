/** How few of the open orders must be shipped now to stay at or under the limit (rules.md §5). */
import type { Rescue } from '../domain/report.ts';
import { isoOf } from '../domain/time.ts';
import { isOver, type Limit } from './figure.ts';
import { closingsIfShipped } from './if-shipped.ts';
import { daysFrom, type Judging } from './judging.ts';
import type { Scope } from './scopes/scope.ts';
import type { Series } from './series.ts';

/**
 * The smallest k so that valid numbers now for the k open orders with the earliest deadlines (ties: order id), and
 * never any for the others, keep every closing of the horizon. More shipped is never worse, so k is found by halving.
 */
export function rescueOf({ open }: Scope, series: Series, limit: Limit, judging: Judging): Rescue {
  const days = daysFrom(judging.today, judging.lastDay);
  if (days.every((day) => !isOver(series.closing(day), limit))) return { shipAtLeast: 0, orders: [] };
  const closing = closingsIfShipped(open, series, judging);
  const keepsHorizon = (shipped: number) => days.every((day) => !isOver(closing(day, shipped), limit));
  if (!keepsHorizon(open.length)) return { shipAtLeast: null, orders: [] };
  let tooFew = 0;
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
      .map(({ orderId, deadlineAt }) => ({ orderId, deadlineAt: isoOf(deadlineAt) })),
  };
}
