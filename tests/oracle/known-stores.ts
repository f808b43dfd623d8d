/** All stores of a backup as the oracle thinks of them. */
import type { Backup } from '../../lib/domain/backup.ts';
import type { Activity, ActivityProduct, PageVisit, Review } from '../../lib/domain/facts.ts';
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
    activities: own(backup.activities).flatMap((activity) => knownActivityOf(activity, backup)),
    visits: statesCoverage ? own(backup.readings).map(visitOf) : undefined,
  };
}

function knownReviewOf(review: Review): KnownReview {
  const { reviewId, productId, orderId, stars, text = '' } = review;
  return { reviewId, createdAt: instantOf(review.createdAt), productId, orderId, stars, text };
}

function knownActivityOf(activity: Activity, backup: Backup): KnownActivity[] {
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
      isRelaxed: areAllRelaxed(products.map((product) => categoryOf(product, activity.storeId, backup))),
    },
  ];
}

function categoryOf(product: ActivityProduct, storeId: string, backup: Backup): string | undefined {
  if (product.category !== undefined) return product.category;
  const listed = (backup.products ?? []).filter((entry) => entry.storeId === storeId);
  const bySku = listed.find((entry) => entry.skuId !== undefined && entry.skuId === product.skuId);
  const byProduct = listed.find((entry) => entry.productId === product.productId);
  const category = bySku?.category ?? byProduct?.category;
  if (category !== undefined) return category;
  return isStoreRelaxed(storeId, backup) ? RELAXED_CATEGORIES[0] : undefined;
}

function isStoreRelaxed(storeId: string, backup: Backup): boolean {
  const store = (backup.stores ?? []).find((entry) => entry.storeId === storeId);
  return areAllRelaxed(store?.categories ?? []);
}

/** Nothing known is not relaxed. */
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
