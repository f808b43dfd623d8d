/** What a post-mortem is written from: the scope in which the rule fired, at the instant it fired (else now). */

import type { Instant } from '../../domain/time.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import { firedClosings } from '../activity-risk.ts';
import type { DayNumber } from '../calendar.ts';
import { holdsAt } from '../course.ts';
import { isOver } from '../figure.ts';
import type { JudgedIndicator } from '../judge-indicator.ts';
import { daysFrom, type Judging } from '../judging.ts';
import { coursesIn, type JudgedOrder, type Scope } from '../scopes/scope.ts';

export interface Evidence {
  at: Instant;
  /** The day whose closing `at` is, or today. */
  day: DayNumber;
  scope: Scope;
  indicators: readonly JudgedIndicator[];
}

/** `fired`: when the rule fired for the activity; null while it has not. */
export function evidenceOf(
  own: { scope: Scope; indicators: readonly JudgedIndicator[] },
  store: { scope: Scope; indicators: readonly JudgedIndicator[] },
  fired: Instant | null,
  judging: Judging,
): Evidence {
  if (fired === null) return { at: judging.now, day: judging.today, ...own };
  const day = judging.calendar.firstClosingFrom(fired);
  const isOwn = own.indicators.some((indicator) => firedClosings(indicator, judging).includes(fired));
  return { at: fired, day, ...(isOwn ? own : store) };
}

/** Ids of what was a defect then, in that day's window. */
export function defectsThen(indicator: IndicatorId, evidence: Evidence, judging: Judging): Set<string> {
  const ids = new Set<string>();
  for (const course of coursesIn(evidence.scope, indicator))
    if (holdsAt(course.defect, evidence.at) && isInWindow(course.anchorAt, evidence, judging))
      ids.add(course.id);
  return ids;
}

/** The orders created in that day's window. */
export function ordersThen(evidence: Evidence, judging: Judging): JudgedOrder[] {
  return evidence.scope.orders.filter(({ known }) => isInWindow(known.createdAt, evidence, judging));
}

function isInWindow(at: Instant, { day }: Evidence, { calendar, pack }: Judging): boolean {
  const anchor = calendar.dayAt(at);
  return anchor <= day && anchor > day - pack.windowDays;
}

/** The orders with these ids. */
export function ordersWith(ids: ReadonlySet<string>, { scope }: Evidence): JudgedOrder[] {
  return ids.size === 0 ? [] : scope.orders.filter(({ known }) => ids.has(known.orderId));
}

/** The days over, by their closings, among the last `days` up to the evidence's day. */
export function daysOver({ series, limit }: JudgedIndicator, day: DayNumber, days: number): DayNumber[] {
  return daysFrom(Math.max(series.firstDay, day - days + 1), day).filter((candidate) =>
    isOver(series.closing(candidate), limit),
  );
}
