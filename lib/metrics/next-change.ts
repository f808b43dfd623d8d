/** When a verdict next changes though nothing is recorded: what an alarm of the background waits for. */
import type { StoreFacts } from '../domain/facts.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { HOUR, type Instant } from '../domain/time.ts';
import { INDICATOR_IDS } from '../domain/vocabulary.ts';
import { calendarOf } from './calendar.ts';
import type { Course } from './course.ts';
import { suspectedCourse } from './late-shipment.ts';
import { coursesIn, type JudgedOrder, scopesOf } from './scope.ts';
import { inWindowAt } from './window.ts';

const BEIJING = 'Asia/Shanghai';

/** The first instant after `now` at which a figure, a level or a step differs; undefined for a store without facts. */
export function nextChangeAt(facts: StoreFacts, now: Instant, pack: RulePack): Instant | undefined {
  const { store, activities } = scopesOf(facts, now, pack);
  const calendar = calendarOf(pack.zone);
  const beijing = calendarOf(BEIJING);
  const courses = INDICATOR_IDS.flatMap((id) => coursesIn(store, id));
  const suspected = store.orders.map(({ known }) => suspectedCourse(known, pack));
  const inWindow = inWindowAt([...courses, ...suspected], now, calendar, pack.windowDays);
  const changes = [
    ...(courses.length > 0
      ? [calendar.closingOf(calendar.dayAt(now)), beijing.closingOf(beijing.dayAt(now))]
      : []),
    ...inWindow.flatMap(edgesOf),
    ...store.orders.filter(({ isOpen }) => isOpen).flatMap((order) => stepInstants(order, pack)),
    ...activities.flatMap(({ window }) => [window.startsAt ?? now, window.endsAt ?? now]),
  ];
  const next = changes.reduce((first, at) => (at > now && at < first ? at : first), Number.POSITIVE_INFINITY);
  return Number.isFinite(next) ? next : undefined;
}

function edgesOf({ eligible, defect }: Course): Instant[] {
  return [...eligible, ...defect].flatMap((span) => [span.from, span.to]);
}

function stepInstants({ known }: JudgedOrder, { deadlineStepHours }: RulePack): Instant[] {
  return Object.values(deadlineStepHours).map((hours) => known.createdAt + hours * HOUR);
}
