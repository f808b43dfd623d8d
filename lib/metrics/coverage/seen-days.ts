/** Which days of a window are complete, and how many entries of the others were not seen (rules.md §7). */
import type { PageVisit } from '../../domain/facts.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';
import type { Calendar, DayNumber } from '../calendar.ts';
import type { Span } from '../course.ts';
import type { Judging } from '../judging.ts';
import { readingsFromNow, seenSpans } from './seen-spans.ts';

export interface SeenDays {
  completeDays: number;
  /** Entries that a list stated and nobody saw; null when nothing states how many. */
  unseen: number | null;
}

/** How many of the known entries a list with both dates had to show: created within them, and by when it was read. */
export type KnownIn = (list: PageVisit) => number;

/** The days that the visits of one list show from beginning to end. */
export function completeDaysOf(
  visits: readonly PageVisit[],
  days: readonly DayNumber[],
  calendar: Calendar,
): DayNumber[] {
  return daysIn(seenSpans(visits, calendar), days, calendar);
}

function daysIn(spans: readonly Span[], days: readonly DayNumber[], calendar: Calendar): DayNumber[] {
  return days.filter((day) => isSeen(spans, calendar.startOf(day), calendar.closingOf(day)));
}

/**
 * `visits`: of the one list that shows these entries, none after now; `days`: in which the figure counts.
 * Today is complete as of a reading made today. `proven`: days that earlier visits have shown complete.
 */
export function seenDays(
  visits: readonly PageVisit[],
  knownIn: KnownIn,
  days: readonly DayNumber[],
  { today, calendar }: Judging,
  proven: readonly DayNumber[] = [],
): SeenDays {
  const spans = seenSpans(visits, calendar);
  const readToday = readingsFromNow(visits, calendar).filter((at) => calendar.dayAt(at) === today);
  const complete = new Set([...proven, ...daysIn(spans, days, calendar)]);
  if (readToday.some((readAt) => isSeen(spans, calendar.startOf(today), readAt))) complete.add(today);
  const incomplete = new Set(days.filter((day) => !complete.has(day)));
  const completeDays = days.length - incomplete.size;
  let unseen = 0;
  for (const list of countedLists(visits)) {
    const counted = [...incomplete].filter((day) => isCounted(day, list, today, calendar));
    if (counted.length === 0) continue;
    unseen += Math.max(0, (list.extent?.statedTotal ?? 0) - knownIn(list));
    for (const day of counted) incomplete.delete(day);
  }
  return { completeDays, unseen: incomplete.size > 0 ? null : unseen };
}

function isSeen(spans: readonly Span[], start: Instant, end: Instant): boolean {
  return spans.some(({ from, to }) => from <= start && end <= to);
}

/** Lists with both dates and a total, newest first: of one range only the newest is asked. */
export function countedLists(visits: readonly PageVisit[]): PageVisit[] {
  return visits
    .filter(({ filter, extent, state }) => {
      const isStated = extent?.statedTotal !== undefined || state === 'empty';
      return isStated && filter?.from !== undefined && filter.to !== undefined;
    })
    .filter(
      ({ filter, state }) => (filter?.tab ?? 'all') === 'all' && (state === 'read' || state === 'empty'),
    )
    .sort((a, b) => instantOfIso(b.readAt) - instantOfIso(a.readAt));
}

/** A day is in the count when it had ended when the list was read, or is the very day of now. */
function isCounted(day: DayNumber, list: PageVisit, today: DayNumber, calendar: Calendar): boolean {
  const { from, to } = list.filter ?? {};
  if (from === undefined || to === undefined) return false;
  if (day < calendar.numberOf(from) || day > calendar.numberOf(to)) return false;
  const dayRead = calendar.dayAt(instantOfIso(list.readAt));
  return day < dayRead || (day === dayRead && day === today);
}

/** The instants that the list covers: an order that arrived after the reading is not in its total. */
export function isListed(
  createdAt: Instant,
  { filter: { from, to } = {}, readAt }: PageVisit,
  calendar: Calendar,
): boolean {
  if (from === undefined || to === undefined) return false;
  // One of exactly 24:00 is of the next day.
  const isInDates =
    calendar.startOf(calendar.numberOf(from)) <= createdAt &&
    createdAt < calendar.closingOf(calendar.numberOf(to));
  return isInDates && createdAt <= instantOfIso(readAt);
}
