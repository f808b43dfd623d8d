/** When a verdict next changes though nothing is recorded: what an alarm of the background waits for. */
import type { RulePack } from '../domain/rule-pack.ts';
import { HOUR, type Instant } from '../domain/time.ts';
import { INDICATOR_IDS } from '../domain/vocabulary.ts';
import type { Course } from './course.ts';
import { type Judging, judgingAt } from './judging.ts';
import { suspectedCourse } from './late-shipment.ts';
import { BEIJING } from './rule-readings.ts';
import { coursesIn, type OpenOrder, type StoreScopes } from './scope.ts';
import { inWindow } from './window.ts';

/**
 * The first instant after now at which a figure, a level or a step differs; undefined for a store without facts.
 * `ahead`: such instants of orders that are not in the scopes.
 */
export function nextChangeAt(
  { store, activities }: Pick<StoreScopes, 'store' | 'activities'>,
  judging: Judging,
  ahead: readonly Instant[] = [],
): Instant | undefined {
  const { now, pack } = judging;
  const courses = INDICATOR_IDS.flatMap((id) => coursesIn(store, id));
  const suspected = store.orders.map(({ known }) => suspectedCourse(known, pack));
  const hasFigures = courses.length > 0 || Object.keys(store.settled.closings).length > 0;
  const closings = [judging, judgingAt(now, pack, BEIJING)].map(({ calendar, today }) =>
    calendar.closingOf(today),
  );
  const changes = [
    ...(hasFigures ? closings : []),
    ...inWindow([...courses, ...suspected], judging).flatMap(edgesOf),
    ...ahead,
    ...store.open.flatMap((order) => stepInstants(order, pack)),
    ...activities.flatMap(({ window }) => [window.startsAt ?? now, window.endsAt ?? now]),
  ];
  const next = changes.reduce((first, at) => (at > now && at < first ? at : first), Number.POSITIVE_INFINITY);
  return Number.isFinite(next) ? next : undefined;
}

function edgesOf({ eligible, defect }: Course): Instant[] {
  return [...eligible, ...defect].flatMap((span) => [span.from, span.to]);
}

function stepInstants({ known }: OpenOrder, { deadlineStepHours }: RulePack): Instant[] {
  return Object.values(deadlineStepHours).map((hours) => known.createdAt + hours * HOUR);
}
