/** What each indicator's figure rests on: what was seen of its window, and what was not (rules.md §7). */
import type { PageVisit, StoreFacts } from '../../domain/facts.ts';
import type { IndicatorCoverage } from '../../domain/report.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';
import { INDICATOR_IDS, type IndicatorId } from '../../domain/vocabulary.ts';
import { daysFrom, type Judging } from '../judging.ts';
import type { DoubtfulOrder, JudgedOrder } from '../scope.ts';
import { compareText } from '../valid-shipment.ts';
import { type SeenDays, seenDays } from './seen-days.ts';
import { isUnseenIn } from './unseen-orders.ts';

export type StoreCoverage = Record<IndicatorId, IndicatorCoverage>;

/**
 * Among the unseen are also the `doubtful`, orders of which too little is known to count them, and those of `orders`
 * whose tracks nobody looked at.
 */
export function coverageOf(
  facts: StoreFacts,
  doubtful: readonly DoubtfulOrder[],
  counted: readonly JudgedOrder[],
  judging: Judging,
): StoreCoverage {
  const orders = listCoverage('order-list', facts.orders, facts, judging);
  const reviews = listCoverage('reviews', facts.reviews, facts, judging);
  const { now, calendar, firstDay, pack } = judging;
  const inWindow = doubtful.filter(
    ({ createdAt }) => createdAt === undefined || (createdAt <= now && calendar.dayAt(createdAt) >= firstDay),
  );
  const coverage = (id: IndicatorId): IndicatorCoverage => {
    if (id === 'negativeReview') return reviews;
    const tooLittleKnown = inWindow
      .filter(({ order, isUnplaced }) => isUnseenIn(id, order, isUnplaced, pack))
      .map(({ order }) => order.orderId);
    const untracked = id === 'logisticsAnomaly' ? untrackedIn(counted, judging) : [];
    const orderIds = [...tooLittleKnown, ...untracked].sort(compareText);
    if (orderIds.length === 0) return orders;
    const unseen = orders.unseen === null ? null : orders.unseen + orderIds.length;
    return { openPage: 'order-detail', ...orders, unseen, orderIds };
  };
  return Object.fromEntries(INDICATOR_IDS.map((id) => [id, coverage(id)])) as StoreCoverage;
}

/** Orders with a first upload in the window of which nobody saw whether the parcel is silent. */
function untrackedIn(orders: readonly JudgedOrder[], { firstDay, calendar }: Judging): string[] {
  return orders
    .filter(({ isTrackUnseen, logisticsAnomaly }) => {
      return isTrackUnseen && logisticsAnomaly && calendar.dayAt(logisticsAnomaly.anchorAt) >= firstDay;
    })
    .map(({ known }) => known.orderId);
}

/** What the pages of one list say of the window's days. */
function listCoverage(
  page: 'order-list' | 'reviews',
  entries: readonly { createdAt?: string }[],
  { pageVisits }: StoreFacts,
  judging: Judging,
): IndicatorCoverage {
  const { now, calendar, firstDay, today } = judging;
  const days = daysFrom(firstDay, today);
  const createdAts = entries.flatMap(({ createdAt }) => instantUpTo(now, createdAt));
  const known = createdAts.filter((at) => calendar.dayAt(at) >= firstDay).length;
  if (pageVisits === undefined) return { known, unseen: 0, completeDays: days.length };
  const visits = pageVisits.filter((visit) => visit.page === page && instantOfIso(visit.readAt) <= now);
  const { completeDays, unseen }: SeenDays = seenDays(visits, createdAts, days, judging);
  const newestReadingAt = newestReading(visits);
  return {
    known,
    unseen,
    completeDays,
    ...(newestReadingAt !== undefined && { newestReadingAt }),
    ...(unseen !== 0 && { openPage: page }),
  };
}

function instantUpTo(now: Instant, iso: string | undefined): Instant[] {
  const at = iso === undefined ? Number.POSITIVE_INFINITY : instantOfIso(iso);
  return at <= now ? [at] : [];
}

function newestReading(visits: readonly PageVisit[]): string | undefined {
  return visits
    .filter(({ state }) => state === 'read' || state === 'empty')
    .map(({ readAt }) => readAt)
    .sort(compareText)
    .at(-1);
}
