/** Which days of the window were seen whole (rules.md §7). */
import type { Day, Instant } from './calendar.ts';
import { closingOf, dayOf, HOUR, startOf } from './calendar.ts';
import type { Visit } from './facts.ts';
import { HEADLINE } from './rules-as-written.ts';

const READ_WITHIN = HOUR / 2;

/** A stretch of one list without a gap. */
interface Stretch {
  from: Instant;
  to: Instant;
  pages: Visit[];
}

export function isDayComplete(day: Day, visits: readonly Visit[], now: Instant): boolean {
  return stretchesOf(visits).some((stretch) => coversDay(stretch, day, now));
}

function coversDay({ from, to, pages }: Stretch, day: Day, now: Instant): boolean {
  if (from >= startOf(day, HEADLINE.zone)) return false;
  if (to >= closingOf(day, HEADLINE.zone)) return true;
  const reachesNow = pages.some((page) => {
    const readOn = dayOf(page.readAt, HEADLINE.zone);
    return startsList(page) && readOn === day && (page.toDay === undefined || page.toDay >= readOn);
  });
  return reachesNow && day === dayOf(now, HEADLINE.zone);
}

/** One sitting: what was read within half an hour. */
function stretchesOf(visits: readonly Visit[]): Stretch[] {
  const usable = visits.filter((visit) => visit.isNewestFirst);
  return usable.flatMap((first) => {
    const sitting = usable.filter(
      ({ readAt }) => first.readAt <= readAt && readAt <= first.readAt + READ_WITHIN,
    );
    return joined(sitting.map(stretchOf));
  });
}

/** The first page reaches up to now, or to the end of the filter; the last one down to its begin. */
function stretchOf(page: Visit): Stretch {
  const { fromDay, toDay, readAt, oldest, newest } = page;
  const top = toDay === undefined ? readAt : Math.min(readAt, closingOf(toDay, HEADLINE.zone));
  const bottom = fromDay === undefined ? Number.NEGATIVE_INFINITY : startOf(fromDay, HEADLINE.zone) - 1;
  return {
    from: endsList(page) ? bottom : (oldest ?? Number.POSITIVE_INFINITY),
    to: startsList(page) ? top : (newest ?? Number.NEGATIVE_INFINITY),
    pages: [page],
  };
}

function endsList(page: Visit): boolean {
  return showsWholeList(page) || (page.pageCount !== undefined && page.pageIndex === page.pageCount);
}

function startsList(page: Visit): boolean {
  return page.pageIndex === 1 || showsWholeList(page);
}

/** As many rows as the list has entries. */
function showsWholeList({ rows, statedTotal }: Visit): boolean {
  return rows !== undefined && statedTotal !== undefined && rows >= statedTotal;
}

/** Joins stretches that touch until none do. */
function joined(stretches: Stretch[]): Stretch[] {
  for (const a of stretches) {
    const b = stretches.find((other) => other !== a && touch(a, other));
    if (b === undefined) continue;
    const rest = stretches.filter((other) => other !== a && other !== b);
    const both = {
      from: Math.min(a.from, b.from),
      to: Math.max(a.to, b.to),
      pages: [...a.pages, ...b.pages],
    };
    return joined([...rest, both]);
  }
  return stretches;
}

/** Times that overlap, or neighbouring pages. */
function touch(a: Stretch, b: Stretch): boolean {
  if (a.from < b.to && b.from < a.to) return true;
  return a.pages.some((one) =>
    b.pages.some((other) => areNeighbours(one, other) || areNeighbours(other, one)),
  );
}

/** Read upwards, a new order may have pushed one over the edge unseen, unless the list still states the same total. */
function areNeighbours(page: Visit, next: Visit): boolean {
  if (page.pageIndex === undefined || next.pageIndex !== page.pageIndex + 1) return false;
  const isSameTotal = page.statedTotal !== undefined && page.statedTotal === next.statedTotal;
  return isSameList(page, next) && (page.readAt <= next.readAt || isSameTotal);
}

/** The same filter and the same number of rows a page: page 3 of tens does not follow page 2 of fives. */
function isSameList(page: Visit, next: Visit): boolean {
  if (page.fromDay !== next.fromDay || page.toDay !== next.toDay) return false;
  if (page.rows === undefined || next.rows === undefined || next.rows > page.rows) return false;
  if (next.rows < page.rows && !endsList(next)) return false;
  if (next.statedTotal === undefined) return page.pageCount === next.pageCount;
  return next.pageCount === Math.ceil(next.statedTotal / page.rows);
}
