/**
 * What the passing of time will do to the sums: each order in motion has a few instants at which its part changes
 * though nothing is recorded (a deadline, a silence). Between two of them all sums stand.
 */
import type { RulePack } from '../../domain/rule-pack.ts';
import type { Instant } from '../../domain/time.ts';
import { INDICATOR_IDS, type IndicatorId } from '../../domain/vocabulary.ts';
import { type Course, holdsAt } from '../course.ts';
import { type Figure, minus } from '../figure.ts';
import type { JudgedOrder } from '../scopes/scope.ts';
import { coursesOf, judgedPart, type OrderPart } from './order-part.ts';
import type { Measure } from './scope-sums.ts';

/** What happens at such an instant, the same for many orders: so it is stored once. */
export interface Pattern {
  /** What counts now, by measure: eligible, tenths. */
  now: [Measure, number, number][];
  /** What a forecast at worst expects of the figures themselves; the same as above but for parcels nobody looks at. */
  worst: [IndicatorId, number, number][];
  /** From then on the closings are other than was expected. */
  closings: [IndicatorId, number, number][];
  /** One more order whose track nobody looked at. */
  untracked: number;
}

export interface NewStep {
  at: Instant;
  anchorAt: Instant;
  pattern: Pattern;
}

export type Courses = readonly [Measure, Course][];

/** The steps ahead of `now`, of an order without any fact later than that; `judged`, with `courses`: as of now. */
export function stepsAhead(
  part: OrderPart,
  { isTrackUnseen }: JudgedOrder,
  courses: Courses,
  now: Instant,
  pack: RulePack,
): NewStep[] {
  const steps: NewStep[] = [];
  let since: View = { at: now, courses, isTrackUnseen };
  for (let at = nextEdge(since.courses, now); at !== undefined; at = nextEdge(since.courses, at)) {
    const then = viewAt(part, at, pack);
    for (const anchorAt of new Set(then.courses.map(([, course]) => course.anchorAt)))
      steps.push({ at, anchorAt, pattern: patternOf(since, then, anchorAt) });
    since = then;
  }
  return steps.filter(({ pattern }) => !isEmpty(pattern));
}

interface View {
  at: Instant;
  courses: Courses;
  isTrackUnseen: boolean;
}

function viewAt(part: OrderPart, at: Instant, pack: RulePack): View {
  const judged = judgedPart(part, at, pack);
  return {
    at,
    courses: judged ? coursesOf(judged, pack) : [],
    isTrackUnseen: judged?.isTrackUnseen ?? false,
  };
}

function nextEdge(courses: Courses, after: Instant): Instant | undefined {
  let next = Number.POSITIVE_INFINITY;
  for (const [, { eligible, defect }] of courses) {
    for (const spans of [eligible, defect]) {
      for (const { from, to } of spans) {
        if (from > after && from < next) next = from;
        if (to > after && to < next) next = to;
      }
    }
  }
  return Number.isFinite(next) ? next : undefined;
}

function patternOf(since: View, then: View, anchorAt: Instant): Pattern {
  const pattern: Pattern = { now: [], worst: [], closings: [], untracked: 0 };
  then.courses.forEach(([measure, course], index) => {
    const before = since.courses[index]?.[1];
    if (course.anchorAt !== anchorAt || !before) return;
    const was = countedAt(before, since.at);
    const is = countedAt(course, then.at);
    const expected = countedAt(before, then.at);
    note(pattern.now, measure, minus(is, was));
    if (!isIndicator(measure)) return;
    note(pattern.worst, measure, minus(expected, was));
    note(pattern.closings, measure, minus(is, expected));
    if (measure === 'logisticsAnomaly')
      pattern.untracked = Number(then.isTrackUnseen) - Number(since.isTrackUnseen);
  });
  return pattern;
}

function note<Name>(list: [Name, number, number][], name: Name, { eligible, tenths }: Figure): void {
  if (eligible !== 0 || tenths !== 0) list.push([name, eligible, tenths]);
}

function isEmpty({ now, worst, closings, untracked }: Pattern): boolean {
  return now.length + worst.length + closings.length === 0 && untracked === 0;
}

export function countedAt(course: Course, at: Instant): Figure {
  return {
    eligible: holdsAt(course.eligible, at) ? 1 : 0,
    tenths: holdsAt(course.defect, at) ? course.tenths : 0,
  };
}

export function isIndicator(measure: Measure): measure is IndicatorId {
  return (INDICATOR_IDS as readonly string[]).includes(measure);
}
