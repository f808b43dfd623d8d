/** All stores of a backup as the oracle thinks of them. */
import type { Backup } from '../../lib/domain/backup.ts';
import type { Activity, PageVisit, Review } from '../../lib/domain/facts.ts';
import { instantIfKnown, instantOf } from './calendar.ts';
import type { KnownActivity, KnownReview, KnownStore, Visit } from './facts.ts';
import { knownOrderOf } from './known-order.ts';
import { RELAXED_CATEGORIES } from './rules-as-written.ts';

export function knownStoresOf(backup: Backup): KnownStore[] {
  const ids = new Set((backup.stores ?? []).map(({ storeId }) => storeId));
  for (const list of [backup.orders, backup.reviews, backup.activities]) {
    for (const { storeId } of list ?? []) ids.add(storeId);
  }
  return [...ids].map((storeId) => knownStoreOf(storeId, backup));
}

function knownStoreOf(storeId: string, backup: Backup): KnownStore {
  const own = <Entry extends { storeId?: string }>(list: readonly Entry[] | undefined) =>
    (list ?? []).filter((entry) => entry.storeId === storeId);
  const statesCoverage = (backup.readings ?? []).length > 0;
  return {
    storeId,
    name: own(backup.stores)[0]?.name,
    isRelaxed: isStoreRelaxed(storeId, backup),
    orders: own(backup.orders).map((order) => knownOrderOf(order, backup, statesCoverage)),
    reviews: own(backup.reviews).map(knownReviewOf),
    activities: own(backup.activities).flatMap(knownActivityOf),
    visits: statesCoverage ? own(backup.readings).map(visitOf) : undefined,
  };
}

function knownReviewOf(review: Review): KnownReview {
  const { reviewId, productId, orderId, stars, text = '' } = review;
  return { reviewId, createdAt: instantOf(review.createdAt), productId, orderId, stars, text };
}

function knownActivityOf(activity: Activity): KnownActivity[] {
  const startsAt = instantIfKnown(activity.startsAt);
  const endsAt = instantIfKnown(activity.endsAt);
  if (startsAt === undefined || endsAt === undefined) return [];
  const products = activity.products ?? [];
  return [
    {
      activityId: activity.activityId,
      name: activity.name,
      startsAt,
      endsAt,
      productIds: products.flatMap(({ productId }) => productId ?? []),
      isRelaxed: areAllRelaxed(products.map(({ category }) => category)),
    },
  ];
}

function isStoreRelaxed(storeId: string, backup: Backup): boolean {
  const store = (backup.stores ?? []).find((entry) => entry.storeId === storeId);
  return areAllRelaxed(store?.categories ?? []);
}

/** A SKU whose category nobody stated is not known to be in one. */
function areAllRelaxed(categories: readonly (string | undefined)[]): boolean {
  return categories.length > 0 && categories.every((category) => RELAXED_CATEGORIES.includes(category ?? ''));
}

function visitOf(visit: PageVisit): Visit {
  const tab = visit.filter?.tab;
  const sort = visit.filter?.sort;
  return {
    page: visit.page,
    readAt: instantOf(visit.readAt),
    isUnderstood: visit.state === 'read' || visit.state === 'empty',
    hasStatusFilter: tab !== undefined && tab !== 'all',
    isNewestFirst: sort === undefined || sort === 'createdAt-desc',
    fromDay: visit.filter?.from,
    toDay: visit.filter?.to,
    rows: visit.extent?.rows,
    statedTotal: visit.extent?.statedTotal,
    pageIndex: visit.extent?.pageIndex,
    pageCount: visit.extent?.pageCount,
    oldest: instantIfKnown(visit.oldestCreatedAt),
    newest: instantIfKnown(visit.newestCreatedAt),
  };
}
