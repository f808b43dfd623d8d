/** Which pages to open, from what was judged and what the ledger says was read (rules.md §7). */
import type { PageVisit, StoreFacts } from './domain/facts.ts';
import type { RefreshStep } from './domain/refresh-round.ts';
import type { ActivityReport, StoreVerdicts } from './domain/report.ts';
import { HOUR, type Instant, instantOfIso, MINUTE } from './domain/time.ts';
import type { PageKind } from './domain/vocabulary.ts';
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

export function refreshRoundOf(report: StoreVerdicts, facts: StoreFacts, now: Instant): RefreshStep[] {
  const ledger = ledgerOf(facts.pageVisits ?? [], now);
  const live = report.activities.filter(({ phase }) => phase !== 'ended');
  return [
    orderListStep(report, ledger),
    ...orderDetailSteps(report),
    listStep('activity-list', activityListUrl(report.storeId), ledger, true),
    ...live.map((activity) => activityProductsStep(activity, facts)),
    ...(report.activities.length > 0
      ? [listStep('reviews', undefined, ledger, isWhole(report, 'reviews'))]
      : []),
    listStep('store-assessment', storeAssessmentUrl(report.storeId), ledger, true),
  ];
}

/** The same without order ids, for the scorecard: it goes back to the page's process, and these are none of its. */
export function withoutOrderIds(steps: readonly RefreshStep[]): RefreshStep[] {
  const details = steps.filter(({ orderId }) => orderId !== undefined);
  return steps.flatMap((step) => {
    if (step.orderId === undefined) return [step];
    return step === details[0] ? [{ page: step.page, count: details.length, isDone: false }] : [];
  });
}

interface Ledger {
  visits: readonly PageVisit[];
  now: Instant;
}

/** Visits that showed the page, newest first. */
function ledgerOf(visits: readonly PageVisit[], now: Instant): Ledger {
  const shown = visits.filter(({ state }) => state === 'read' || state === 'empty');
  return { visits: shown.sort((a, b) => (a.readAt < b.readAt ? 1 : -1)), now };
}

function orderListStep(report: StoreVerdicts, { visits, now }: Ledger): RefreshStep {
  const ofList = visits.filter(({ page }) => page === 'order-list');
  const isRunning = report.activities.some(({ phase }) => phase === 'running');
  const fresh = isRunning ? ORDER_LIST_FRESH : OTHERWISE_FRESH;
  const pages = pagesRead(ofList);
  return {
    page: 'order-list',
    url: orderListUrl(report.storeId),
    ...(pages && { pages }),
    ...newest(ofList),
    isDone: isFresh(ofList[0], fresh, now) && isWhole(report, 'order-list'),
  };
}

/** How far the list was paged through in the newest round, from its first page on. */
function pagesRead(visits: readonly PageVisit[]): RefreshStep['pages'] {
  const [last] = visits;
  const of = last?.extent?.pageCount;
  if (last === undefined || of === undefined) return undefined;
  const from = instantOfIso(last.readAt) - ONE_ROUND;
  const seen = new Set(
    visits.filter(({ readAt }) => instantOfIso(readAt) >= from).map(({ extent }) => extent?.pageIndex),
  );
  let read = 0;
  while (seen.has(read + 1)) read += 1;
  return { read, of };
}

/** Orders of which only their own page can say what is missing. */
function orderDetailSteps(report: StoreVerdicts): RefreshStep[] {
  const ids = Object.values(report.coverage).flatMap((coverage) => coverage?.orderIds ?? []);
  return [...new Set(ids)].slice(0, MOST_ORDER_DETAILS).map((orderId) => ({
    page: 'order-detail',
    url: orderDetailUrl(report.storeId, orderId),
    orderId,
    isDone: false,
  }));
}

function activityProductsStep(
  { activityId }: ActivityReport,
  { store, activities }: StoreFacts,
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
    isDone: isFresh(ofPage[0], OTHERWISE_FRESH, ledger.now) && isComplete,
  };
}

/** No indicator names the page as the one to open. */
function isWhole({ coverage }: StoreVerdicts, page: PageKind): boolean {
  return Object.values(coverage).every((seen) => seen?.openPage !== page);
}

function isFresh(visit: PageVisit | undefined, length: number, now: Instant): boolean {
  return visit !== undefined && now - instantOfIso(visit.readAt) <= length;
}

function newest([visit]: readonly PageVisit[]): Pick<RefreshStep, 'readAt'> {
  return visit ? { readAt: visit.readAt } : {};
}
