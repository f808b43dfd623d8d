/** Plain counts of a store's entries by the day of their creation: what coverage is told from. */
import type { Instant } from '../../domain/time.ts';
import { instantOfIso } from '../../domain/time.ts';
import type { DayNumber } from '../calendar.ts';
import { isListed } from '../coverage/seen-days.ts';
import type { Judging } from '../judging.ts';
import { addTo, sumOver } from './day-figures.ts';
import type { KeptVisit, ListKind } from './ledger.ts';
import { isCountedList } from './ledger.ts';
import type { OrderPart } from './order-part.ts';
import type { CountId, JudgingState } from './state.ts';

export interface Counting {
  state: JudgingState;
  judging: Judging;
  /** Those of the visits that count what is known of their entries. */
  lists: KeptVisit[];
}

const COUNT_OF = { 'order-list': 'orders', reviews: 'reviews' } as const;

export function addCount(state: JudgingState, id: CountId, day: DayNumber, sign: 1 | -1): void {
  state.counts[id] = addTo(state.counts[id], day, sign, 0);
}

export function countIn(state: JudgingState, id: CountId, { firstDay, today }: Judging): number {
  return sumOver(state.counts[id], firstDay, today).eligible;
}

/** An entry that a list shows: it is known from now on, or, with −1, no longer. */
export function countEntry(
  { state, lists, judging }: Counting,
  page: ListKind,
  createdAt: Instant,
  sign: 1 | -1,
): void {
  const { calendar } = judging;
  const id = COUNT_OF[page];
  addCount(state, id, calendar.dayAt(createdAt), sign);
  if (createdAt >= recentFrom(judging)) {
    const recent = state.recent[id];
    if (sign === 1) recent.push(createdAt);
    else recent.splice(recent.indexOf(createdAt), 1);
  }
  for (const list of lists) {
    if (list.page === page && isListed(createdAt, list, calendar)) list.known = (list.known ?? 0) + sign;
  }
}

/** An order that is known and yet one of the unseen. */
export function countUnseen(
  state: JudgingState,
  { isUnseen, createdAt }: OrderPart,
  sign: 1 | -1,
  { calendar }: Judging,
): void {
  const add = (id: keyof JudgingState['undated']) => {
    if (createdAt === undefined) state.undated[id] += sign;
    else addCount(state, id, calendar.dayAt(createdAt), sign);
  };
  if (isUnseen.cancellation) add('unseenCancellation');
  if (isUnseen.shipping) add('unseenShipping');
  if (isUnseen.cancellation || isUnseen.shipping) add('unseen');
}

/**
 * The visit with the number of known entries that it had to show, where it states a total. Undefined when the list was
 * read in the middle of a day of which the instants are no longer kept.
 */
export function withKnown(state: JudgingState, visit: KeptVisit, judging: Judging): KeptVisit | undefined {
  if (!isCountedList(visit)) return visit;
  const { calendar } = judging;
  const id = COUNT_OF[visit.page as ListKind];
  const { from = '', to = '' } = visit.filter ?? {};
  const first = calendar.numberOf(from);
  const last = calendar.numberOf(to);
  const readOn = calendar.dayAt(instantOfIso(visit.readAt));
  const wholeDays = sumOver(state.counts[id], first, Math.min(last, readOn - 1)).eligible;
  if (last < readOn || first > readOn) return { ...visit, known: wholeDays };
  if (calendar.startOf(readOn) < recentFrom(judging)) return undefined;
  const onTheDay = state.recent[id].filter(
    (at) => calendar.dayAt(at) === readOn && isListed(at, visit, calendar),
  );
  return { ...visit, known: wholeDays + onTheDay.length };
}

export function forgetOldInstants(state: JudgingState, judging: Judging): void {
  const from = recentFrom(judging);
  state.recent.orders = state.recent.orders.filter((at) => at >= from);
  state.recent.reviews = state.recent.reviews.filter((at) => at >= from);
}

/** The running day and the one before. */
function recentFrom({ calendar, today }: Judging): Instant {
  return calendar.startOf(today - 1);
}
