/** Which days of a window are complete, and how many entries of the others were not seen (rules.md §7). */
import type { PageVisit } from '../../domain/facts.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';
import type { Calendar, DayNumber } from '../calendar.ts';
import type { Judging } from '../judging.ts';
import { readingsFromNow, seenSpans } from './seen-spans.ts';

export interface SeenDays {
  completeDays: number;
  /** Entries that a list stated and nobody saw; null when nothing states how many. */
  unseen: number | null;
}

/**
 * `visits`: of the one list that shows these entries, none after now; `createdAts`: when the known entries were
 * created; `days`: in which the figure counts. Today is complete as of a reading made today.
 */
export function seenDays(
  visits: readonly PageVisit[],
  createdAts: readonly Instant[],
  days: readonly DayNumber[],
  { today, calendar }: Judging,
): SeenDays {
  const spans = seenSpans(visits, calendar);
  const readToday = readingsFromNow(visits, calendar).filter((at) => calendar.dayAt(at) === today);
  const isSeen = (start: Instant, end: Instant) => spans.some(({ from, to }) => from <= start && end <= to);
  const isComplete = (day: DayNumber) =>
    isSeen(calendar.startOf(day), calendar.closingOf(day)) ||
    (day === today && readToday.some((readAt) => isSeen(calendar.startOf(day), readAt)));
  const incomplete = new Set(days.filter((day) => !isComplete(day)));
  const completeDays = days.length - incomplete.size;
  let unseen = 0;
  for (const list of countedLists(visits)) {
    const counted = [...incomplete].filter((day) => isCounted(day, list, today, calendar));
    if (counted.length === 0) continue;
    unseen += unseenIn(list, createdAts, calendar);
    for (const day of counted) incomplete.delete(day);
  }
  return { completeDays, unseen: incomplete.size > 0 ? null : unseen };
}

/** Lists with both dates and a total, newest first: of one range only the newest is asked. */
function countedLists(visits: readonly PageVisit[]): PageVisit[] {
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

/** An order that arrived after the reading is not in its total; one of exactly 24:00 is of the next day. */
function unseenIn(
  { filter, extent, readAt }: PageVisit,
  createdAts: readonly Instant[],
  calendar: Calendar,
): number {
  const { from, to } = filter ?? {};
  if (from === undefined || to === undefined) return 0;
  const start = calendar.startOf(calendar.numberOf(from));
  const end = calendar.closingOf(calendar.numberOf(to));
  const known = createdAts.filter((at) => start <= at && at < end && at <= instantOfIso(readAt)).length;
  return Math.max(0, (extent?.statedTotal ?? 0) - known);
}
