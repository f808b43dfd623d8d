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
  const reachesNow = pages.some(
    (page) => startsList(page) && to >= page.readAt && dayOf(page.readAt, HEADLINE.zone) === day,
  );
  return reachesNow && day === dayOf(now, HEADLINE.zone);
}

/** Each list is looked at alone: the same filter, read within half an hour. */
function stretchesOf(visits: readonly Visit[]): Stretch[] {
  const usable = visits.filter((visit) => visit.isNewestFirst);
  return usable.flatMap((first) => {
    const ofOneList = usable.filter(
      ({ readAt, fromDay, toDay }) =>
        first.readAt <= readAt &&
        readAt <= first.readAt + READ_WITHIN &&
        fromDay === first.fromDay &&
        toDay === first.toDay,
    );
    return joined(ofOneList.map(stretchOf));
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
  if (page.pageIndex === undefined || next.pageIndex === undefined) return false;
  const isSameTotal = page.statedTotal !== undefined && page.statedTotal === next.statedTotal;
  return next.pageIndex === page.pageIndex + 1 && (page.readAt <= next.readAt || isSameTotal);
}
