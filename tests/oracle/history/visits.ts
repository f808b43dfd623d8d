/** Page visits: whole lists, gaps, filters, pages read too far apart, and none. */
import type { Order, PageVisit, Review } from '../../../lib/domain/facts.ts';
import type { Instant } from '../calendar.ts';
import { dayOf, HOUR, PLATFORM_ZONE, plusDays } from '../calendar.ts';
import type { Fair } from './activities.ts';
import type { Dice } from './dice.ts';
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

/** One list paged through from the newest to somewhere, with a page left out now and then. */
function pagesOf(
  { dice, storeId }: Fair,
  page: ListPage,
  created: readonly string[],
  readAt: Instant,
): PageVisit[] {
  const listed = created
    .filter((at) => Date.parse(at) <= readAt)
    .sort()
    .reverse();
  const size = dice.pick([5, 10, 50]);
  const pageCount = Math.max(1, Math.ceil(listed.length / size));
  const read = dice.between(1, pageCount);
  const pause = dice.pick([0, 1, 2, 16, 30]) * MINUTE;
  const isUpwards = dice.chance(0.15);
  const isPagerShown = dice.chance(0.85);
  const tab = dice.pick([undefined, 'all', 'all', 'all', 'shipped']);
  return dice
    .times(read, (index) => {
      const rows = listed.slice(index * size, (index + 1) * size);
      const visit: PageVisit = {
        storeId,
        page,
        state: 'read',
        readAt: isoOf(readAt - (isUpwards ? index : read - 1 - index) * pause),
      };
      visit.extent = { rows: rows.length, statedTotal: listed.length };
      if (isPagerShown) visit.extent = { ...visit.extent, pageIndex: index + 1, pageCount };
      visit.filter = { sort: 'createdAt-desc', ...(tab === undefined ? {} : { tab }) };
      return { ...visit, ...reachOf(rows) };
    })
    .filter(() => dice.chance(0.95));
}

function reachOf(newestFirst: readonly string[]): Partial<PageVisit> {
  const newest = newestFirst[0];
  const oldest = newestFirst.at(-1);
  return newest === undefined || oldest === undefined
    ? {}
    : { newestCreatedAt: newest, oldestCreatedAt: oldest };
}

/** A list filtered by date, of which only the stated total is used. */
function someCountedRange(
  { dice, now, storeId }: Fair,
  page: ListPage,
  created: readonly string[],
): PageVisit {
  const readAt = now - dice.pick([0, 5, 2000]) * MINUTE;
  const today = dayOf(now, PLATFORM_ZONE);
  const from = plusDays(today, -dice.pick([29, 29, 35, 10]));
  const to = plusDays(today, -dice.pick([0, 0, 1, 3]));
  const isListed = (at: string) => {
    const day = dayOf(Date.parse(at), PLATFORM_ZONE);
    return from <= day && day <= to && Date.parse(at) <= readAt;
  };
  const statedTotal = created.filter(isListed).length + someUnseen(dice);
  return {
    storeId,
    page,
    state: 'read',
    readAt: isoOf(readAt),
    extent: { rows: 0, statedTotal, pageIndex: 1, pageCount: 9 },
    filter: { tab: 'all', from, to, sort: 'createdAt-desc' },
  };
}

function someUnseen(dice: Dice): number {
  return dice.pick([0, 0, 1, 2, 5]);
}
