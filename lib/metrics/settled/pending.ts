/**
 * What the passing of time will do to the sums: each order in motion has a few instants at which its part changes
 * though nothing is recorded (a deadline, a silence). Between two of them all sums stand.
 */
import type { RulePack } from '../../domain/rule-pack.ts';
import type { Instant } from '../../domain/time.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import { type Course, holdsAt, type Span } from '../course.ts';
import type { Figure } from '../figure.ts';
import { nextUnseenAt } from '../logistics-anomaly.ts';
import type { JudgedOrder } from '../scopes/scope.ts';
import { type Courses, coursesOf } from './courses-of.ts';
import { judgedPart, type OrderPart } from './order-part.ts';
import { isIndicator, type Measure } from './scope-sums.ts';

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

/** The steps ahead of `now`, of an order without any fact later than that; `judged`, with `courses`: as of now. */
export function stepsAhead(
  part: OrderPart,
  { known, isTrackUnseen }: JudgedOrder,
  courses: Courses,
  now: Instant,
  pack: RulePack,
): NewStep[] {
  const steps: NewStep[] = [];
  let since: View = { at: now, courses, isTrackUnseen };
  for (;;) {
    // No other course shows where a parcel whose every silence counts for good turns unseen.
    const unseenAt = nextUnseenAt(known, since.at);
    const at = Math.min(nextEdge(since.courses, since.at), unseenAt);
    if (at === Number.POSITIVE_INFINITY) return steps;
    const then = at === unseenAt ? viewAt(part, at, pack) : { ...since, at };
    noteSteps(steps, since, then);
    since = then;
  }
}

/** An order is judged otherwise than before, by the same facts, only where the track of its parcel turns unseen. */
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

/** The first instant at which any of them begins or ends to count; Infinity for none. */
function nextEdge(courses: Courses, after: Instant): Instant {
  let next = Number.POSITIVE_INFINITY;
  let last: Course | undefined;
  for (const { course } of courses) {
    if (course !== last) next = Math.min(next, nextEdgeOf(course, after));
    last = course;
  }
  return next;
}

function nextEdgeOf({ eligible, defect }: Course, after: Instant): Instant {
  return Math.min(nextIn(eligible, after), nextIn(defect, after));
}

function nextIn(spans: readonly Span[], after: Instant): Instant {
  let next = Number.POSITIVE_INFINITY;
  for (const { from, to } of spans) {
    if (from > after && from < next) next = from;
    if (to > after && to < next) next = to;
  }
  return next;
}

/** One step for each anchor of which anything changes. */
function noteSteps(steps: NewStep[], since: View, then: View): void {
  const { at } = then;
  const first = steps.length;
  for (const [index, { measure, course }] of then.courses.entries()) {
    const before = since.courses[index]?.course;
    if (!before || (before === course && nextEdgeOf(course, since.at) !== at)) continue;
    const was = countedAt(before, since.at);
    const is = countedAt(course, at);
    const expected = before === course ? is : countedAt(before, at);
    const untracked =
      measure === 'logisticsAnomaly' ? Number(then.isTrackUnseen) - Number(since.isTrackUnseen) : 0;
    if (isSame(was, is) && isSame(is, expected) && untracked === 0) continue;
    const pattern = patternOf(steps, first, at, course.anchorAt);
    note(pattern.now, measure, is, was);
    if (!isIndicator(measure)) continue;
    note(pattern.worst, measure, expected, was);
    note(pattern.closings, measure, is, expected);
    pattern.untracked += untracked;
  }
}

/** That of the step of the anchor, among the steps from the given one on. */
function patternOf(steps: NewStep[], first: number, at: Instant, anchorAt: Instant): Pattern {
  for (let index = first; index < steps.length; index += 1) {
    const step = steps[index];
    if (step?.anchorAt === anchorAt) return step.pattern;
  }
  const pattern: Pattern = { now: [], worst: [], closings: [], untracked: 0 };
  steps.push({ at, anchorAt, pattern });
  return pattern;
}

function note<Name>(list: [Name, number, number][], name: Name, is: Figure, was: Figure): void {
  if (!isSame(is, was)) list.push([name, is.eligible - was.eligible, is.tenths - was.tenths]);
}

function isSame(a: Figure, b: Figure): boolean {
  return a.eligible === b.eligible && a.tenths === b.tenths;
}

export function countedAt(course: Course, at: Instant): Figure {
  return {
    eligible: holdsAt(course.eligible, at) ? 1 : 0,
    tenths: holdsAt(course.defect, at) ? course.tenths : 0,
  };
}
