/** What one indicator's figure rests on: what was seen of its window, and what was not (rules.md §7). */
import type { PageVisit, StoreFacts } from '../../domain/facts.ts';
import type { IndicatorCoverage } from '../../domain/report.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';
import type { IndicatorId, PageKind } from '../../domain/vocabulary.ts';
import type { ActivityWindow } from '../activity-window.ts';
import type { DayNumber } from '../calendar.ts';
import type { Span } from '../course.ts';
import { daysFrom, type Judging } from '../judging.ts';
import type { Scope } from '../scope.ts';
import { compareText } from '../valid-shipment.ts';
import { seenDays } from './seen-days.ts';
import { isUnseenIn } from './unseen-orders.ts';

/** Everything of the store that coverage is read from, once for all scopes. */
export interface Ledger {
  /** Undefined: no coverage is stated, and everything counts as seen. */
  visits: readonly PageVisit[] | undefined;
  orderCreatedAts: readonly Instant[];
  reviewCreatedAts: readonly Instant[];
}

export function ledgerOf(facts: StoreFacts, now: Instant): Ledger {
  const upToNow = (instants: readonly (string | undefined)[]) =>
    instants.flatMap((iso) => (iso !== undefined && instantOfIso(iso) <= now ? [instantOfIso(iso)] : []));
  return {
    visits: facts.pageVisits?.filter(({ readAt }) => instantOfIso(readAt) <= now),
    orderCreatedAts: upToNow(facts.orders.map(({ createdAt }) => createdAt)),
    reviewCreatedAts: upToNow(facts.reviews.map(({ createdAt }) => createdAt)),
  };
}

/**
 * `reach`: when an order or review must have been created to be in the scope at all; days outside cannot hide one.
 */
export function coverageOf(
  indicator: IndicatorId,
  ledger: Ledger,
  scope: Scope,
  reach: Span,
  judging: Judging,
): IndicatorCoverage {
  const { calendar, pack } = judging;
  const isReview = indicator === 'negativeReview';
  const page: PageKind = isReview ? 'reviews' : 'order-list';
  const days = daysWithin(reach, judging);
  const createdAts = isReview ? ledger.reviewCreatedAts : ledger.orderCreatedAts;
  const inWindow = new Set(days);
  const known = createdAts.filter((at) => inWindow.has(calendar.dayAt(at))).length;
  if (ledger.visits === undefined) return { known, unseen: 0, completeDays: days.length };
  const visits = ledger.visits.filter((visit) => visit.page === page);
  const { completeDays, unseen } = seenDays(visits, createdAts, days, judging);
  const orderIds = scope.doubtful
    .filter(({ createdAt }) => createdAt === undefined || inWindow.has(calendar.dayAt(createdAt)))
    .filter(({ order, isUnplaced }) => isUnseenIn(indicator, order, isUnplaced, pack))
    .map(({ order }) => order.orderId)
    .sort(compareText);
  const newestReadingAt = newestReading(visits);
  const openPage = unseen === 0 ? orderIds.length > 0 && 'order-detail' : page;
  return {
    known,
    unseen: unseen === null ? null : unseen + orderIds.length,
    completeDays,
    ...(newestReadingAt === undefined ? {} : { newestReadingAt }),
    ...(openPage === false ? {} : { openPage }),
    ...(orderIds.length === 0 ? {} : { orderIds }),
  };
}

/** When an entry must have been created to be in the activity; a review without an order, also later. */
export function reachOf(indicator: IndicatorId, { startsAt, endsAt }: ActivityWindow): Span {
  if (startsAt === undefined || endsAt === undefined) return { from: 0, to: 0 };
  if (indicator !== 'negativeReview') return { from: startsAt, to: endsAt };
  return { from: startsAt, to: Number.POSITIVE_INFINITY };
}

function daysWithin({ from, to }: Span, { firstDay, today, calendar }: Judging): DayNumber[] {
  return daysFrom(firstDay, today).filter(
    (day) => calendar.startOf(day) < to && from < calendar.closingOf(day),
  );
}

function newestReading(visits: readonly PageVisit[]): string | undefined {
  return visits
    .filter(({ state }) => state === 'read' || state === 'empty')
    .map(({ readAt }) => readAt)
    .sort(compareText)
    .at(-1);
}
