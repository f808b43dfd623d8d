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
  const isReadToday = pages.some((page) => page.pageIndex === 1 && dayOf(page.readAt, HEADLINE.zone) === day);
  return isReadToday && day === dayOf(now, HEADLINE.zone);
}

function stretchesOf(visits: readonly Visit[]): Stretch[] {
  const usable = visits.filter(
    (visit) => visit.isNewestFirst && visit.fromDay === undefined && visit.toDay === undefined,
  );
  return usable.flatMap((first) => {
    const sitting = usable.filter(
      ({ readAt }) => first.readAt <= readAt && readAt <= first.readAt + READ_WITHIN,
    );
    return joined(sitting.map(stretchOf));
  });
}

function stretchOf(page: Visit): Stretch {
  const isFirst = page.pageIndex === 1;
  const isLast = page.pageCount !== undefined && page.pageIndex === page.pageCount;
  return {
    from: isLast ? Number.NEGATIVE_INFINITY : (page.oldest ?? Number.POSITIVE_INFINITY),
    to: isFirst ? page.readAt : (page.newest ?? Number.NEGATIVE_INFINITY),
    pages: [page],
  };
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

/** Neighbouring page numbers, or times that overlap. */
function touch(a: Stretch, b: Stretch): boolean {
  if (a.from <= b.to && b.from <= a.to) return true;
  const numbersOf = (stretch: Stretch) => stretch.pages.flatMap(({ pageIndex }) => pageIndex ?? []);
  return numbersOf(a).some((one) => numbersOf(b).some((other) => Math.abs(one - other) <= 1));
}
