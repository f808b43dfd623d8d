import { HOUR, type Instant } from '../domain/time.ts';
import { INDICATOR_IDS } from '../domain/vocabulary.ts';
import type { Course } from './course.ts';
import { type Judging, judgingAt } from './judging.ts';
import { lateShipmentCourse, suspectedCourse } from './late-shipment.ts';
import { BEIJING } from './rule-readings.ts';
import { coursesIn, type OpenOrder, type StoreScopes } from './scopes/scope.ts';
import { inWindow } from './window.ts';

/**
 * The first instant after now at which a figure, a level or a step may differ though nothing is recorded: until then
 * the verdict stands. At the latest the end of the day, by which other days are in the window.
 * `ahead`: such instants of orders that are not in the scopes.
 */
export function nextChangeAt(
  { store, activities }: Pick<StoreScopes, 'store' | 'activities'>,
  judging: Judging,
  ahead: readonly Instant[] = [],
): Instant {
  const { now, pack } = judging;
  let next = Number.POSITIVE_INFINITY;
  const note = (at: Instant) => {
    if (at > now && at < next) next = at;
  };
  const courses = INDICATOR_IDS.flatMap((id) => coursesIn(store, id));
  const suspected = store.orders.map(({ known }) => suspectedCourse(known, lateShipmentCourse(known), pack));
  for (const { calendar, today } of [judging, judgingAt(now, pack, BEIJING)]) note(calendar.closingOf(today));
  for (const course of inWindow([...courses, ...suspected], judging)) edgesOf(course).forEach(note);
  ahead.forEach(note);
  note(nextStepAt(store.open, judging));
  for (const { window } of activities) {
    note(window.startsAt ?? now);
    note(window.endsAt ?? now);
  }
  return next;
}

/** When the first of the open orders reaches its next step, or is late. */
function nextStepAt(open: readonly OpenOrder[], { now, pack }: Judging): Instant {
  let next = Number.POSITIVE_INFINITY;
  for (const { deadlineAt } of open) if (deadlineAt >= now) next = Math.min(next, deadlineAt + 1);
  for (const hours of Object.values(pack.deadlineStepHours)) {
    for (const { createdAt } of open) {
      const at = createdAt + hours * HOUR;
      if (at > now && at < next) next = at;
    }
  }
  return next;
}

function edgesOf({ eligible, defect }: Course): Instant[] {
  return [...eligible, ...defect].flatMap((span) => [span.from, span.to]);
}
