/** Page visits: whole lists, gaps, filters, pages read too far apart, and none. */
import type { Order, PageVisit, Review } from '../../../lib/domain/facts.ts';
import type { Instant } from '../calendar.ts';
import { dayOf, HOUR, PLATFORM_ZONE, plusDays } from '../calendar.ts';
import type { Fair } from './activities.ts';
import { isoOf } from './instants.ts';

type ListPage = 'order-list' | 'reviews';
const MINUTE = HOUR / 60;

export function someVisits(fair: Fair, orders: readonly Order[], reviews: readonly Review[]): PageVisit[] {
  const { dice } = fair;
  const visits = [
    ...someSittings(
      fair,
      'order-list',
      orders.flatMap(({ createdAt }) => createdAt ?? []),
    ),
    ...someSittings(
      fair,
      'reviews',
      reviews.map(({ createdAt }) => createdAt),
    ),
  ];
  return dice.shuffled(visits);
}

function someSittings(fair: Fair, page: ListPage, created: readonly string[]): PageVisit[] {
  const { dice, now } = fair;
  const counted = dice.chance(0.5) ? [someCountedRange(fair, page, created)] : [];
  const sittings = dice.times(dice.pick([0, 1, 1, 2, 3]), () => {
    const readAt = now - dice.pick([0, 1, 10, 60, 600, 1500, 3000]) * MINUTE;
    return pagesOf(fair, page, created, readAt);
  });
  return [...counted, ...sittings.flat()];
}

/** One list paged through from the newest to somewhere; each page shows what had been created when it was read. */
function pagesOf(
  { dice, storeId }: Fair,
  page: ListPage,
  created: readonly string[],
  readAt: Instant,
): PageVisit[] {
  const size = dice.pick([5, 10, 50]);
  const read = dice.between(1, Math.max(1, Math.ceil(created.length / size)));
  const pause = dice.pick([0, 1, 2, 16, 30]) * MINUTE;
  const isUpwards = dice.chance(0.15);
  const isPagerShown = dice.chance(0.85);
  const tab = dice.pick([undefined, 'all', 'all', 'all', 'shipped']);
  const visits = dice.times(read, (index) => {
    const pageReadAt = readAt - (isUpwards ? index : read - 1 - index) * pause;
    const listed = newestFirst(created, pageReadAt);
    const rows = listed.slice(index * size, (index + 1) * size);
    const visit: PageVisit = { storeId, page, state: 'read', readAt: isoOf(pageReadAt), ...reachOf(rows) };
    visit.extent = { rows: rows.length, statedTotal: listed.length };
    if (isPagerShown) Object.assign(visit.extent, pagerOf(index, listed.length, size));
    visit.filter = { sort: 'createdAt-desc', ...(tab === undefined ? {} : { tab }) };
    return visit;
  });
  return visits.filter(({ extent }) => dice.chance(0.95) && extent?.rows !== 0);
}

function newestFirst(created: readonly string[], readAt: Instant): string[] {
  return created
    .filter((at) => Date.parse(at) <= readAt)
    .sort()
    .reverse();
}

function pagerOf(index: number, total: number, size: number) {
  return { pageIndex: index + 1, pageCount: Math.max(1, Math.ceil(total / size)) };
}

function reachOf(rows: readonly string[]): Partial<PageVisit> {
  const newest = rows[0];
  const oldest = rows.at(-1);
  return newest === undefined || oldest === undefined
    ? {}
    : { newestCreatedAt: newest, oldestCreatedAt: oldest };
}

/** The first page of a list filtered by date; of the orders that nobody saw only the stated total tells. */
function someCountedRange(
  { dice, now, storeId }: Fair,
  page: ListPage,
  created: readonly string[],
): PageVisit {
  const readAt = now - dice.pick([0, 5, 2000]) * MINUTE;
  const today = dayOf(now, PLATFORM_ZONE);
  const from = plusDays(today, -dice.pick([29, 29, 35, 10]));
  const to = plusDays(today, -dice.pick([0, 0, 1, 3]));
  const isInRange = (at: string) => {
    const day = dayOf(Date.parse(at), PLATFORM_ZONE);
    return from <= day && day <= to;
  };
  const size = dice.pick([5, 10, 50]);
  const listed = newestFirst(created, readAt).filter(isInRange);
  const rows = listed.slice(0, size);
  const statedTotal = listed.length + (rows.length === size ? dice.pick([0, 0, 1, 2, 5]) : 0);
  return {
    storeId,
    page,
    state: rows.length === 0 ? 'empty' : 'read',
    readAt: isoOf(readAt),
    extent: { rows: rows.length, statedTotal, ...pagerOf(0, statedTotal, size) },
    filter: { tab: 'all', from, to, sort: 'createdAt-desc' },
    ...reachOf(rows),
  };
}
