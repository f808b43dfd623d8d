/** Whether a page yields less than it used to: its layout or its words have changed under the readers. */
import type { PageVisit, PageYield } from '../../domain/facts.ts';
import type { PageDrift } from '../../domain/scorecard.ts';

/** So many good readings of at least so many rows in all make a habit. */
const LEAST_VISITS = 3;
const LEAST_ROWS = 5;
/** How far back a habit is looked for. */
const MOST_VISITS = 10;
/** Read in almost every row until now, in too few of them now. */
const ALWAYS = 0.95;
const SELDOM = 0.7;
/** One row alone may lack what others have. */
const LEAST_ROWS_NOW = 2;

interface Habit {
  readAt: string;
  yield: PageYield;
}

/**
 * What the newest of these visits, all of one store and page, lacks of what the page always yielded before.
 * Only lists of the same tab are compared: a tab of unshipped orders has no parcels.
 */
export function driftOf(visits: readonly PageVisit[]): PageDrift[] {
  const read = visits.filter(isYield).sort((a, b) => (a.readAt < b.readAt ? -1 : 1));
  const newest = read.at(-1);
  if (!newest) return [];
  const earlier = read.slice(0, -1).filter((visit) => tabOf(visit) === tabOf(newest) && visit.yield.rows > 0);
  const fields = new Set(earlier.flatMap((visit) => Object.keys(visit.yield.fields)));
  const lost = [...fields].sort().flatMap((field) => fieldDrift(field, newest.yield, earlier));
  return [...lost, ...headerDrifts(newest.yield, earlier)];
}

function isYield(visit: PageVisit): visit is PageVisit & Habit {
  return visit.state === 'read' && visit.yield !== undefined;
}

function tabOf({ filter }: PageVisit): string {
  return filter?.tab ?? 'all';
}

/**
 * The visits that `driftOf` may ever need, now or after more visits: of each tab the newest, and those that make the
 * habit of each field and header. The others may be forgotten.
 */
export function habitsIn(visits: readonly PageVisit[]): PageVisit[] {
  const kept = new Set<PageVisit>();
  const tabs = new Map<string, (PageVisit & Habit)[]>();
  for (const visit of visits) {
    if (!isYield(visit) || visit.yield.rows === 0) continue;
    const tab = tabs.get(tabOf(visit)) ?? [];
    tab.push(visit);
    tabs.set(tabOf(visit), tab);
  }
  for (const tab of tabs.values()) {
    tab.sort((a, b) => (a.readAt < b.readAt ? -1 : 1));
    const keep = (isGood: (visit: Habit) => boolean) => {
      const last = tab.findLastIndex(isGood);
      for (const visit of tab.slice(Math.max(0, last + 1 - MOST_VISITS), last + 1)) kept.add(visit);
    };
    keep(() => true);
    const fields = new Set(tab.flatMap((visit) => Object.keys(visit.yield.fields)));
    for (const field of fields)
      keep((visit) => (visit.yield.fields[field] ?? 0) / visit.yield.rows >= SELDOM);
    const concepts = new Set(tab.flatMap((visit) => Object.keys(visit.yield.headers ?? {})));
    for (const concept of concepts) keep((visit) => visit.yield.headers?.[concept] !== undefined);
  }
  const newest = visits.reduce<PageVisit | undefined>(
    (a, b) => (a === undefined || a.readAt < b.readAt ? b : a),
    undefined,
  );
  const newestRead = visits
    .filter(({ state }) => state === 'read')
    .reduce<PageVisit | undefined>((a, b) => (a === undefined || a.readAt < b.readAt ? b : a), undefined);
  return visits.filter((visit) => kept.has(visit) || visit === newest || visit === newestRead);
}

function fieldDrift(field: string, now: PageYield, earlier: readonly Habit[]): PageDrift[] {
  const share = (of: PageYield) => (of.fields[field] ?? 0) / of.rows;
  if (now.rows < LEAST_ROWS_NOW || share(now) >= SELDOM) return [];
  const habit = habitUntil(earlier, (visit) => share(visit.yield) >= SELDOM);
  const isHabit = habit.length > 0 && habit.every((visit) => share(visit.yield) >= ALWAYS);
  const since = habit.at(-1)?.readAt;
  return isHabit && since ? [{ kind: 'field', field, share: share(now), since }] : [];
}

/** A column that always was there and is gone, where its field is not told some other way. */
function headerDrifts(now: PageYield, earlier: readonly Habit[]): PageDrift[] {
  const concepts = new Set(earlier.flatMap((visit) => Object.keys(visit.yield.headers ?? {})));
  return [...concepts].sort().flatMap((concept): PageDrift[] => {
    if (now.headers?.[concept] !== undefined) return [];
    const habit = habitUntil(earlier, (visit) => visit.yield.headers?.[concept] !== undefined);
    const isHabit = habit.length > 0 && habit.every((visit) => visit.yield.headers?.[concept] !== undefined);
    const last = habit.at(-1);
    const header = last?.yield.headers?.[concept];
    if (!isHabit || !last || header === undefined) return [];
    const known = new Set(habit.flatMap((visit) => visit.yield.unknownHeaders ?? []));
    const instead = (now.unknownHeaders ?? []).filter((word) => !known.has(word));
    return [{ kind: 'header', header, instead, since: last.readAt }];
  });
}

/** The visits up to the last good one, if they are enough to speak of a habit. */
function habitUntil(earlier: readonly Habit[], isGood: (visit: Habit) => boolean): Habit[] {
  const last = earlier.findLastIndex(isGood);
  const habit = earlier.slice(Math.max(0, last + 1 - MOST_VISITS), last + 1);
  const rows = habit.reduce((sum, visit) => sum + visit.yield.rows, 0);
  return habit.length >= LEAST_VISITS && rows >= LEAST_ROWS ? habit : [];
}
