/**
 * The page visits that may still say something: those of the running day and sitting, the newest of each page, and
 * lists with dates. What the others proved, the days seen whole, is kept as days.
 */
import type { PageVisit } from '../../domain/facts.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';
import type { PageKind } from '../../domain/vocabulary.ts';
import type { Calendar, DayNumber } from '../calendar.ts';
import { completeDaysOf, countedLists } from '../coverage/seen-days.ts';
import { isUnnarrowed, newestShownAt, SITTING } from '../coverage/seen-spans.ts';
import { daysFrom, type Judging } from '../judging.ts';

export const LISTS = ['order-list', 'reviews'] as const;
export type ListKind = (typeof LISTS)[number];

/** `known`: of a list with dates, how many of the known entries it had to show. */
export type KeptVisit = PageVisit & { known?: number };

export interface Ledger {
  visits: KeptVisit[];
  /** Days of the window that visits proved complete. */
  completeDays: Record<ListKind, DayNumber[]>;
  /** Visits up to this instant may be gone: an older one that comes late cannot be judged beside them. */
  droppedUntil: Instant;
}

export function isListKind(page: PageKind): page is ListKind {
  return (LISTS as readonly PageKind[]).includes(page);
}

/** Whether the visit states how many entries its dates hold. */
export function isCountedList(visit: PageVisit): boolean {
  return isListKind(visit.page) && countedLists([visit]).length > 0;
}

/** A visit without what no verdict asks for. */
export function trimmed({ yield: _, tracks: __, ...visit }: PageVisit): KeptVisit {
  return visit as KeptVisit;
}

/** Whether the visit comes too late to be judged beside those that are kept. */
export function isTooLate(ledger: Ledger, visit: PageVisit): boolean {
  return instantOfIso(visit.readAt) <= ledger.droppedUntil + SITTING;
}

/** Notes the days that the visits prove, and lets go of those that say nothing more. */
export function settleLedger(ledger: Ledger, judging: Judging): void {
  const { calendar, today, firstDay } = judging;
  const kept = new Set<KeptVisit>();
  for (const page of LISTS) {
    const visits = ledger.visits.filter((visit) => visit.page === page);
    const days = daysFrom(firstDay, today);
    const proven = new Set(completeDaysOf(visits, days, calendar));
    const before = ledger.completeDays[page].filter((day) => day >= firstDay);
    ledger.completeDays[page] = [...new Set([...before, ...proven])].sort((a, b) => a - b);
    for (const visit of standingVisits(visits, judging)) kept.add(visit);
  }
  for (const visit of newestOfEachPage(ledger.visits, calendar)) kept.add(visit);
  const dropped = ledger.visits.filter((visit) => isListKind(visit.page) && !kept.has(visit));
  for (const { readAt } of dropped) ledger.droppedUntil = Math.max(ledger.droppedUntil, instantOfIso(readAt));
  ledger.visits = ledger.visits.filter((visit) => kept.has(visit));
}

/**
 * Of one list: visits of today, of the last sitting that showed it and of the last that showed more than a part of it,
 * and those whose total is still asked for.
 */
function standingVisits(visits: readonly KeptVisit[], { calendar, today, firstDay }: Judging): KeptVisit[] {
  const shown = visits.filter(({ state }) => state === 'read' || state === 'empty');
  const newest = newestOf(shown.length > 0 ? shown : visits);
  const newestWhole = newestOf(visits.filter(isUnnarrowed));
  const counted = new Map<string, KeptVisit>();
  for (const list of [...countedLists(visits)].reverse()) {
    const { from = '', to = '' } = list.filter ?? {};
    if (calendar.numberOf(to) >= firstDay) counted.set(`${from} ${to}`, list);
  }
  const asked = new Set(counted.values());
  return visits.filter((visit) => {
    const readAt = instantOfIso(visit.readAt);
    const isOfLastWhole = isUnnarrowed(visit) && readAt >= newestWhole - SITTING;
    return asked.has(visit) || isOfLastWhole || readAt >= Math.min(newest, calendar.startOf(today)) - SITTING;
  });
}

function newestOf(visits: readonly KeptVisit[]): Instant {
  return Math.max(...visits.map(({ readAt }) => instantOfIso(readAt)));
}

/** The newest visit of each page, the newest that showed it, and the newest that showed what had come to its list. */
function newestOfEachPage(visits: readonly KeptVisit[], calendar: Calendar): KeptVisit[] {
  const newest = new Map<string, KeptVisit>();
  const keep = (key: string, visit: KeptVisit) => {
    const known = newest.get(key);
    if (!known || known.readAt < visit.readAt) newest.set(key, visit);
  };
  for (const visit of visits) {
    keep(visit.page, visit);
    if (visit.state === 'read' || visit.state === 'empty') keep(`${visit.page} shown`, visit);
    if (newestShownAt([visit], calendar) !== undefined) keep(`${visit.page} from its newest`, visit);
  }
  return [...newest.values()];
}
