/** Which pages to open, from what was judged and what the ledger says was read (rules.md §7). */
import type { PageVisit, StoreFacts } from '../domain/facts.ts';
import type { RefreshStep } from '../domain/refresh-round.ts';
import type { ActivityReport, StoreStanding } from '../domain/report.ts';
import { isRunning, takesPart } from '../domain/taking-part.ts';
import { HOUR, type Instant, type IsoInstant, instantOfIso, isoOf, MINUTE } from '../domain/time.ts';
import type { PageKind } from '../domain/vocabulary.ts';
import { visitsUpTo } from '../metrics/coverage/coverage.ts';
import { isUnnarrowed } from '../metrics/coverage/seen-spans.ts';
import {
  activityListUrl,
  activityProductsUrl,
  orderDetailUrl,
  orderListUrl,
  storeAssessmentUrl,
} from './seller-center-addresses.ts';

/** While an activity runs, an older reading of the order list is stale (rules.md §6). */
const ORDER_LIST_FRESH = 2 * HOUR;
const OTHERWISE_FRESH = 24 * HOUR;
/** Pages of one list read further apart say nothing about what lies between them. */
const ONE_ROUND = 30 * MINUTE;
/** More order details than this are no round; the newest judgement names those that are left. */
const MOST_ORDER_DETAILS = 10;

/** Of a store's facts: the pages as they were visited, or as many of the visits as still say something. */
export type RoundFacts = Pick<StoreFacts, 'store' | 'activities' | 'pageVisits'>;

/** `details`: the order details to open, named or counted. */
export function refreshRoundOf(
  report: StoreStanding,
  facts: RoundFacts,
  now: Instant,
  details: readonly RefreshStep[] = namedOrderDetails(report),
): RefreshStep[] {
  const ledger = ledgerOf(facts.pageVisits ?? [], now);
  const live = report.activities.filter((each) => each.phase !== 'ended' && takesPart(each));
  return [
    orderListStep(report, ledger),
    ...details,
    listStep('activity-list', activityListUrl(report.storeId), ledger, true),
    ...live.map((activity) => activityProductsStep(activity, facts)),
    ...(report.activities.length > 0
      ? [listStep('reviews', undefined, ledger, isWhole(report, 'reviews'))]
      : []),
    listStep('store-assessment', storeAssessmentUrl(report.storeId), ledger, true),
  ];
}

/** The first instant after now at which a reading that is fresh is so no longer; Infinity for none. */
export function nextStaleAt(visits: readonly PageVisit[], now: Instant): Instant {
  let next = Number.POSITIVE_INFINITY;
  for (const length of [ORDER_LIST_FRESH, OTHERWISE_FRESH]) {
    const oldest = oldestSince(visits, isoOf(now - length));
    if (oldest !== undefined) next = Math.min(next, instantOfIso(oldest) + length + 1);
  }
  return next;
}

function oldestSince(visits: readonly PageVisit[], since: IsoInstant): IsoInstant | undefined {
  let oldest: IsoInstant | undefined;
  for (const { readAt } of visits)
    if (readAt >= since && (oldest === undefined || readAt < oldest)) oldest = readAt;
  return oldest;
}

/** For the scorecard, which goes back to the page's process: how many, not which. */
export function countedOrderDetails(count: number): RefreshStep[] {
  if (count === 0) return [];
  return [{ page: 'order-detail', count: Math.min(count, MOST_ORDER_DETAILS), isDone: false }];
}

interface Ledger {
  visits: readonly PageVisit[];
  now: Instant;
}

/** Visits that showed the page, and no part of its list, newest first. */
function ledgerOf(visits: readonly PageVisit[], now: Instant): Ledger {
  const shown = visitsUpTo(now, visits).filter(isUnnarrowed);
  return { visits: shown.sort((a, b) => (a.readAt < b.readAt ? 1 : -1)), now };
}

function orderListStep(report: StoreStanding, { visits, now }: Ledger): RefreshStep {
  const ofList = visits.filter(({ page }) => page === 'order-list');
  const fresh = report.activities.some(isRunning) ? ORDER_LIST_FRESH : OTHERWISE_FRESH;
  const pages = pagesRead(ofList);
  return {
    page: 'order-list',
    url: orderListUrl(report.storeId),
    ...(pages && { pages }),
    ...newest(ofList),
    isDone: isFresh(report.coverage.lateShipment?.newestShownAt, fresh, now) && isWhole(report, 'order-list'),
  };
}

/** How far the list was paged through in the newest round, from its first page on. */
function pagesRead(visits: readonly PageVisit[]): RefreshStep['pages'] {
  const [last] = visits;
  // Several pages may have been read at one instant: which of them is named first must not matter.
  const counts = visits
    .filter(({ readAt }) => readAt === last?.readAt)
    .flatMap(({ extent }) => extent?.pageCount ?? []);
  if (last === undefined || counts.length === 0) return undefined;
  const of = Math.max(...counts);
  const from = isoOf(instantOfIso(last.readAt) - ONE_ROUND);
  const seen = new Set(visits.filter(({ readAt }) => readAt >= from).map(({ extent }) => extent?.pageIndex));
  let read = 0;
  while (seen.has(read + 1)) read += 1;
  return { read, of };
}

/** Orders of which only their own page can say what is missing. */
export function namedOrderDetails(report: StoreStanding): RefreshStep[] {
  const ids = Object.values(report.coverage).flatMap((coverage) => coverage?.orderIds ?? []);
  return [...new Set(ids)].slice(0, MOST_ORDER_DETAILS).map((orderId) => ({
    page: 'order-detail',
    url: orderDetailUrl(report.storeId, orderId),
    orderId,
    isDone: false,
  }));
}

function activityProductsStep(
  { activityId }: Pick<ActivityReport, 'activityId'>,
  { store, activities }: RoundFacts,
): RefreshStep {
  const activity = activities.find((known) => known.activityId === activityId);
  const campaignId = activity?.campaignId;
  return {
    page: 'activity-products',
    activityId,
    ...(campaignId && { url: activityProductsUrl(store.storeId, activityId, campaignId) }),
    isDone: (activity?.products?.length ?? 0) > 0,
  };
}

function listStep(page: PageKind, url: string | undefined, ledger: Ledger, isComplete: boolean): RefreshStep {
  const ofPage = ledger.visits.filter((visit) => visit.page === page);
  return {
    page,
    ...(url && { url }),
    ...newest(ofPage),
    isDone: isFresh(ofPage[0]?.readAt, OTHERWISE_FRESH, ledger.now) && isComplete,
  };
}

/** No indicator names the page as the one to open. */
function isWhole({ coverage }: StoreStanding, page: PageKind): boolean {
  return Object.values(coverage).every((seen) => seen?.openPage !== page);
}

function isFresh(readAt: IsoInstant | undefined, length: number, now: Instant): boolean {
  return readAt !== undefined && now - instantOfIso(readAt) <= length;
}

function newest([visit]: readonly PageVisit[]): Pick<RefreshStep, 'readAt'> {
  return visit ? { readAt: visit.readAt } : {};
}
