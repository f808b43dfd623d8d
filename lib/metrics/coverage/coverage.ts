/** What each indicator's figure rests on: what was seen of its window, and what was not (rules.md §7). */
import { compareText } from '../../domain/compare-text.ts';
import type { PageVisit, StoreFacts } from '../../domain/facts.ts';
import type { IndicatorCoverage } from '../../domain/report.ts';
import { type Instant, instantOfIso, isoOf } from '../../domain/time.ts';
import { INDICATOR_IDS, type IndicatorId, type PageKind } from '../../domain/vocabulary.ts';
import type { DayNumber } from '../calendar.ts';
import { daysFrom, type Judging } from '../judging.ts';
import { once } from '../once.ts';
import type { DoubtfulOrder, JudgedOrder } from '../scopes/scope.ts';
import { isListed, type KnownIn, type SeenDays, seenDays } from './seen-days.ts';
import { newestShownAt } from './seen-spans.ts';
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
  const { now, calendar, firstDay, pack } = judging;
  const inWindow = doubtful.filter(
    ({ createdAt }) => createdAt === undefined || (createdAt <= now && calendar.dayAt(createdAt) >= firstDay),
  );
  return storeCoverage(
    listCoverage('order-list', knownAmong(facts.orders, judging), facts.pageVisits, judging),
    listCoverage('reviews', knownAmong(facts.reviews, judging), facts.pageVisits, judging),
    (id) => {
      const tooLittleKnown = inWindow
        .filter(({ order, isUnplaced }) => isUnseenIn(id, order, isUnplaced, pack))
        .map(({ order }) => order.orderId);
      const untracked = id === 'logisticsAnomaly' ? untrackedIn(counted, judging) : [];
      const orderIds = [...tooLittleKnown, ...untracked].sort(compareText);
      return { count: orderIds.length, orderIds };
    },
  );
}

/** Orders that are known and yet among the unseen of an indicator. */
interface KnownUnseen {
  count: number;
  /** Sorted; absent where nobody asks which. */
  orderIds?: string[];
}

/** What the two lists say, with the orders that are known and cannot be counted. */
export function storeCoverage(
  orders: IndicatorCoverage,
  reviews: IndicatorCoverage,
  knownUnseen: (id: Exclude<IndicatorId, 'negativeReview'>) => KnownUnseen,
): StoreCoverage {
  const coverage = (id: IndicatorId): IndicatorCoverage => {
    if (id === 'negativeReview') return reviews;
    const { count, orderIds } = knownUnseen(id);
    if (count === 0) return orders;
    const unseen = orders.unseen === null ? null : orders.unseen + count;
    return { openPage: 'order-detail', ...orders, unseen, ...(orderIds && { orderIds }) };
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

/** Orders created from `firstDay` up to now that nobody saw; null where nothing states how many. */
export function unseenOrdersSince(
  { orders, pageVisits }: StoreFacts,
  firstDay: DayNumber,
  judging: Judging,
): number | null {
  if (pageVisits === undefined) return 0;
  const { now, today, calendar } = judging;
  const createdAts = once(() => orders.flatMap(({ createdAt }) => instantUpTo(now, createdAt)));
  const knownIn: KnownIn = (list) => createdAts().filter((at) => isListed(at, list, calendar)).length;
  return seenDays(visitsOf('order-list', pageVisits, now), knownIn, daysFrom(firstDay, today), judging)
    .unseen;
}

export function visitsOf(page: PageKind, pageVisits: readonly PageVisit[], now: Instant): PageVisit[] {
  return visitsUpTo(now, pageVisits).filter((visit) => visit.page === page);
}

/** A visit that is still to come, by a clock that was put back, does not exist. */
export function visitsUpTo(now: Instant, pageVisits: readonly PageVisit[]): PageVisit[] {
  const latest = isoOf(now);
  return pageVisits.filter(({ readAt }) => readAt <= latest);
}

/** The known entries of a list, counted. */
export interface KnownEntries {
  /** Created in the window, up to now. */
  inWindow: number;
  knownIn: KnownIn;
}

function knownAmong(
  entries: readonly { createdAt?: string }[],
  { now, calendar, firstDay }: Judging,
): KnownEntries {
  const createdAts = entries.flatMap(({ createdAt }) => instantUpTo(now, createdAt));
  return {
    inWindow: createdAts.filter((at) => calendar.dayAt(at) >= firstDay).length,
    knownIn: (list) => createdAts.filter((at) => isListed(at, list, calendar)).length,
  };
}

/** What the pages of one list say of the window's days; `proven`: days that visits no longer kept showed complete. */
export function listCoverage(
  page: 'order-list' | 'reviews',
  { inWindow: known, knownIn }: KnownEntries,
  pageVisits: readonly PageVisit[] | undefined,
  judging: Judging,
  proven: readonly DayNumber[] = [],
): IndicatorCoverage {
  const { now, firstDay, today, calendar } = judging;
  const days = daysFrom(firstDay, today);
  const windowDays = days.length;
  if (pageVisits === undefined) return { known, unseen: 0, completeDays: windowDays, windowDays };
  const visits = visitsOf(page, pageVisits, now);
  const { completeDays, unseen }: SeenDays = seenDays(visits, knownIn, days, judging, proven);
  const newestReadingAt = newestReading(visits);
  const shownAt = newestShownAt(visits, calendar);
  return {
    known,
    unseen,
    completeDays,
    windowDays,
    ...(newestReadingAt !== undefined && { newestReadingAt }),
    ...(shownAt !== undefined && { newestShownAt: shownAt }),
    ...(unseen !== 0 && { openPage: page }),
  };
}

function instantUpTo(now: Instant, iso: string | undefined): Instant[] {
  const at = iso === undefined ? Number.POSITIVE_INFINITY : instantOfIso(iso);
  return at <= now ? [at] : [];
}

/** When the page was last read, whatever it showed; undefined for never. */
export function newestReading(visits: readonly PageVisit[]): string | undefined {
  return visits
    .filter(({ state }) => state === 'read' || state === 'empty')
    .map(({ readAt }) => readAt)
    .sort(compareText)
    .at(-1);
}
