/**
 * Which stretches of creation time were seen without a gap (rules.md §7): by pages of one list, without a status
 * filter, newest first, read within 30 minutes of each other, and by imports.
 */
import { compareText } from '../../domain/compare-text.ts';
import type { PageVisit } from '../../domain/facts.ts';
import { type Day, type Instant, type IsoInstant, instantOfIso, MINUTE } from '../../domain/time.ts';
import type { Calendar } from '../calendar.ts';
import { type Span, unionOf } from '../course.ts';

/** Pages of one list read further apart say nothing about what lies between them. */
export const SITTING = 30 * MINUTE;

/** One page of a list, and the stretch in which everything created is on it; its end before its begin: nothing is. */
interface ListPage {
  visit: PageVisit;
  readAt: Instant;
  span: Span;
}

/**
 * Each stretch that one sitting saw: pages read within 30 minutes of each other. A list seen from its first page on
 * reaches up to the instant it was read.
 */
export function seenSpans(visits: readonly PageVisit[], calendar: Calendar): Span[] {
  const pages = visits
    .flatMap((visit) => listPage(visit, calendar) ?? [])
    .sort((a, b) => a.readAt - b.readAt);
  const spans: Span[] = [];
  let end = 0;
  pages.forEach(({ readAt }, index) => {
    const before = end;
    for (let next = pages[end]; next && next.readAt <= readAt + SITTING; next = pages[end]) end += 1;
    // One that ends where the sitting before it ends is part of that one, and shows no more.
    if (end > before) spans.push(...spansOfSitting(pages.slice(index, end)));
  });
  return spans;
}

/** When the first page of a list was read that lets in what is created at that very instant. */
export function readingsFromNow(visits: readonly PageVisit[], calendar: Calendar): Instant[] {
  return visits
    .filter((visit) => isWholeList(visit) && endsOf(visit).isFirst)
    .map(({ filter, readAt }) => ({ at: instantOfIso(readAt), end: endOfDates(filter?.to, calendar) }))
    .filter(({ at, end }) => at < end)
    .map(({ at }) => at);
}

/** Without a status filter, newest first, and every row of it understood. */
export function isWholeList(visit: PageVisit): boolean {
  const { state, extent, understood } = visit;
  if (!isUnnarrowed(visit) || !isNewestFirst(visit)) return false;
  const isUnderstood = typeof understood !== 'number' || understood >= (extent?.rows ?? 0);
  return state === 'empty' || isUnderstood;
}

/** The list itself and no part of it by a status, a search or the like. */
export function isUnnarrowed({ state, filter }: PageVisit): boolean {
  return (state === 'read' || state === 'empty') && (filter?.tab ?? 'all') === 'all';
}

function isNewestFirst({ filter }: PageVisit): boolean {
  return (filter?.sort ?? 'createdAt-desc') === 'createdAt-desc';
}

/**
 * When a page last showed what had come to the list by then: its newest entries, whatever their status. One that does
 * not say which page of its list it is counts as the first. Undefined for never.
 */
export function newestShownAt(visits: readonly PageVisit[], calendar: Calendar): IsoInstant | undefined {
  return visits
    .filter((visit) => isUnnarrowed(visit) && showsNewest(visit))
    .filter(({ filter, readAt }) => instantOfIso(readAt) < endOfDates(filter?.to, calendar))
    .map(({ readAt }) => readAt)
    .sort(compareText)
    .at(-1);
}

function showsNewest(visit: PageVisit): boolean {
  const { isFirst, isLast } = endsOf(visit);
  if (isFirst && isLast) return true;
  return isNewestFirst(visit) && (isFirst || visit.extent?.pageIndex === undefined);
}

/** What the dates of the list let in, and nothing created after it was read. */
function datesOf({ filter }: PageVisit, readAt: Instant, calendar: Calendar): Span {
  const { from, to } = filter ?? {};
  return {
    from: from === undefined ? Number.NEGATIVE_INFINITY : calendar.startOf(calendar.numberOf(from)),
    to: Math.min(endOfDates(to, calendar), readAt),
  };
}

function endOfDates(to: Day | undefined, calendar: Calendar): Instant {
  return to === undefined ? Number.POSITIVE_INFINITY : calendar.closingOf(calendar.numberOf(to));
}

function listPage(visit: PageVisit, calendar: Calendar): ListPage | undefined {
  if (!isWholeList(visit)) return undefined;
  const readAt = instantOfIso(visit.readAt);
  const dates = datesOf(visit, readAt, calendar);
  const { isFirst, isLast } = endsOf(visit);
  const { oldestCreatedAt, newestCreatedAt } = visit;
  // Others of the same instant as the last row may stand on the next page.
  const from = isLast ? dates.from : oldestCreatedAt && instantOfIso(oldestCreatedAt) + 1;
  const to = isFirst ? dates.to : newestCreatedAt && instantOfIso(newestCreatedAt);
  if (typeof from !== 'number' || typeof to !== 'number') return undefined;
  const span = { from: Math.max(from, dates.from), to: Math.min(to, dates.to) };
  return { visit, readAt, span };
}

/** Whether the page holds the newest and the oldest entries of its list. */
function endsOf({ state, source, extent, filter }: PageVisit): { isFirst: boolean; isLast: boolean } {
  const { rows, statedTotal, pageIndex, pageCount } = extent ?? {};
  const isImportOfDates = source === 'import' && filter?.from !== undefined && filter.to !== undefined;
  const isAll = state === 'empty' || isImportOfDates || (rows !== undefined && rows === statedTotal);
  return {
    isFirst: isAll || pageIndex === 1,
    isLast: isAll || (pageIndex !== undefined && pageIndex === pageCount),
  };
}

/** The rows of the pages, and what lies between those that follow each other. Ordered and apart. */
function spansOfSitting(pages: readonly ListPage[]): readonly Span[] {
  const spans = pages.map(({ span }) => span);
  const places = placesByIndex(pages);
  const join = (to: Instant, page: ListPage, place: number) => {
    for (const nextPlace of places.get((page.visit.extent?.pageIndex ?? 0) + 1) ?? []) {
      const next = pages[nextPlace];
      if (next === undefined || !follows(next, page)) continue;
      // Read backwards, an order that arrived in between pushed another one over the edge, unseen.
      if (nextPlace < place && !isSameTotal(page, next)) continue;
      spans.push({ from: next.span.from, to });
      if (isOfOneInstant(next)) join(to, next, nextPlace);
    }
  };
  pages.forEach((page, place) => {
    join(page.span.to, page, place);
  });
  return unionOf(spans);
}

/** Where the pages of each index stand. */
function placesByIndex(pages: readonly ListPage[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  pages.forEach(({ visit: { extent } }, place) => {
    if (extent?.pageIndex === undefined) return;
    const known = places.get(extent.pageIndex);
    if (known) known.push(place);
    else places.set(extent.pageIndex, [place]);
  });
  return places;
}

/** Others of that instant may stand on the page before and on the one after: alone it proves nothing. */
function isOfOneInstant({ span }: ListPage): boolean {
  return span.from > span.to;
}

function follows({ visit: next }: ListPage, { visit: previous }: ListPage): boolean {
  const { pageIndex, rows } = previous.extent ?? {};
  const { extent: { pageIndex: nextIndex, rows: nextRows } = {} } = next;
  if (pageIndex === undefined || nextIndex !== pageIndex + 1) return false;
  const isSameList = previous.filter?.from === next.filter?.from && previous.filter?.to === next.filter?.to;
  const isNoLonger = rows === undefined || nextRows === undefined || nextRows <= rows;
  return isSameList && isNoLonger && hasSamePageSize(previous, next);
}

/** As many pages as before, or as many as the total comes to meanwhile at so many rows a page. */
function hasSamePageSize(previous: PageVisit, next: PageVisit): boolean {
  const { pageCount, rows } = previous.extent ?? {};
  const { pageCount: nextCount, statedTotal } = next.extent ?? {};
  if (pageCount === undefined || nextCount === undefined || pageCount === nextCount) return true;
  return rows !== undefined && statedTotal !== undefined && nextCount === Math.ceil(statedTotal / rows);
}

function isSameTotal({ visit: a }: ListPage, { visit: b }: ListPage): boolean {
  return a.extent?.statedTotal !== undefined && a.extent.statedTotal === b.extent?.statedTotal;
}
