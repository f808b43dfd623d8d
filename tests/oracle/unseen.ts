/** How many orders (or reviews) of the window were not seen (rules.md §7). */
import type { IndicatorId } from '../../lib/domain/vocabulary.ts';
import type { Day, Instant } from './calendar.ts';
import { closingOf, dayOf, isIn, startOf, windowDays, windowOf } from './calendar.ts';
import { isDayComplete } from './complete-days.ts';
import type { KnownOrder, KnownStore, Visit } from './facts.ts';
import { HEADLINE } from './rules-as-written.ts';

export interface Unseen {
  /** null: nobody can say. */
  count: number | null;
  completeDays: number;
}

export function unseenOf(indicator: IndicatorId, store: KnownStore, now: Instant): Unseen | undefined {
  if (store.visits === undefined) return undefined;
  const page = indicator === 'negativeReview' ? 'reviews' : 'order-list';
  const visits = store.visits.filter(
    (visit) => visit.page === page && visit.isUnderstood && !visit.hasStatusFilter && visit.readAt <= now,
  );
  const days = windowDays(dayOf(now, HEADLINE.zone));
  const incomplete = days.filter((day) => !isDayComplete(day, visits, now));
  const ofDays = countedUnseen(incomplete, visits, createdInstants(indicator, store), now);
  const seenInPart = indicator === 'negativeReview' ? 0 : unjudgeable(indicator, store, now);
  return {
    count: ofDays === undefined ? null : ofDays + seenInPart,
    completeDays: days.length - incomplete.length,
  };
}

function createdInstants(indicator: IndicatorId, store: KnownStore): Instant[] {
  if (indicator === 'negativeReview') return store.reviews.map(({ createdAt }) => createdAt);
  return store.orders.flatMap(({ createdAt }) => createdAt ?? []);
}

/** By date-filtered lists: what they state less what is known; undefined when a day is in none of them. */
function countedUnseen(
  incomplete: readonly Day[],
  visits: readonly Visit[],
  created: readonly Instant[],
  now: Instant,
): number | undefined {
  let left = [...incomplete];
  let unseen = 0;
  const newestFirst = [...visits].sort((a, b) => b.readAt - a.readAt);
  for (const { fromDay, toDay, statedTotal, readAt } of newestFirst) {
    if (fromDay === undefined || toDay === undefined || statedTotal === undefined) continue;
    const covers = (day: Day) => fromDay <= day && day <= toDay && isCountedBy(day, readAt, now);
    if (!left.some(covers)) continue;
    left = left.filter((day) => !covers(day));
    const span = { from: startOf(fromDay, HEADLINE.zone), to: closingOf(toDay, HEADLINE.zone) };
    unseen += Math.max(0, statedTotal - created.filter((at) => isIn(span, at) && at <= readAt).length);
  }
  return left.length === 0 ? unseen : undefined;
}

/** The day had ended when the list was read, or the list was read today. */
function isCountedBy(day: Day, readAt: Instant, now: Instant): boolean {
  const readOn = dayOf(readAt, HEADLINE.zone);
  return day < readOn || (day === readOn && readOn === dayOf(now, HEADLINE.zone));
}

/** Orders that are known to exist, but not well enough to count them. */
function unjudgeable(indicator: IndicatorId, store: KnownStore, now: Instant): number {
  const span = windowOf(dayOf(now, HEADLINE.zone), HEADLINE.zone);
  return store.orders.filter((order) => {
    if (order.createdAt === undefined) return true;
    if (!isIn(span, order.createdAt) || order.createdAt > now) return false;
    if (order.status === undefined && !order.isPaid) return true;
    return indicator === 'cancellation' ? isPerhapsCancelledPaid(order) : order.isUnplaced;
  }).length;
}

/** Cancelled, and no page said whether it had been paid. */
function isPerhapsCancelledPaid(order: KnownOrder): boolean {
  return order.status === 'cancelled' && !order.isPaid;
}
