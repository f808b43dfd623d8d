/** What must hold before the seller may enrol again, what is missing, and the earliest day (rules.md §6). */

import { RE_ENTRY_IDS } from '../../domain/check-ids.ts';
import { compareText } from '../../domain/compare-text.ts';
import type { Activity, Rating, StoreFacts } from '../../domain/facts.ts';
import type { Check, Checklist } from '../../domain/report.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import type { DayNumber } from '../calendar.ts';
import { type Figure, isOver, isUnder } from '../figure.ts';
import { outlooks } from '../forecast.ts';
import type { JudgedIndicator } from '../judge-indicator.ts';
import { daysFrom, type Judging } from '../judging.ts';
import type { ActivityScope, Scope } from '../scopes/scope.ts';
import { backInSince } from './back-in.ts';
import type { Coverage } from './seen-whole.ts';
import { APPROVAL_TAKES, RE_ENTRY_DAYS, RE_ENTRY_LATE_LIMIT, RE_ENTRY_RATING } from './thresholds.ts';

/** `store`: the store's own scope and indicators, which an enrolment is judged by. */
export function reEntryOf(
  { scope: { activity }, fired }: { scope: ActivityScope; fired: Instant | null },
  facts: StoreFacts,
  store: { scope: Scope; indicators: readonly JudgedIndicator[] },
  coverage: Coverage,
  judging: Judging,
): Checklist {
  const backIn = backInSince(activity, fired, judging.now);
  const calm = RE_ENTRY_IDS.flatMap((id) => store.indicators.filter((indicator) => indicator.id === id));
  return {
    activityId: activity.activityId,
    checks: [
      ...calm.map((indicator) => calmDaysCheck(indicator, store.scope, coverage[indicator.id], judging)),
      postMortemCheck(activity, judging),
      ...ratingChecks(facts.ratings, judging),
    ],
    ...(backIn !== undefined && { backInSince: backIn }),
  };
}

/**
 * Five closings in a row, ending with yesterday: lateShipment at or under 5 %, others under their limit. Days without
 * a figure hold. The earliest day is that of the fifth closing if all goes best, when it lies within the horizon.
 * Calm by what was seen is not known to be calm while something is unseen.
 */
function calmDaysCheck(
  indicator: JudgedIndicator,
  scope: Scope,
  coverage: Coverage[IndicatorId] | undefined,
  judging: Judging,
): Check {
  const { id } = indicator;
  const isCalm = (figure: Figure) =>
    id === 'lateShipment' ? !isOver(figure, RE_ENTRY_LATE_LIMIT) : isUnder(figure, indicator.limit);
  const { series } = indicator;
  let days = 0;
  for (const day of daysFrom(series.firstDay, judging.today - 1))
    days = next(days, series.closing(day), isCalm);
  const counted = { id, figure: days, limit: RE_ENTRY_DAYS };
  if (days >= RE_ENTRY_DAYS) {
    const isSeen = coverage === undefined || coverage.unseen === 0;
    return isSeen
      ? { ...counted, state: 'met' }
      : { ...counted, state: 'unknown', openPage: coverage.openPage };
  }
  const earliest = earliestDay(days, outlooks(id, scope, series, judging), isCalm);
  const isKnown = series.firstDay < judging.today;
  return {
    ...counted,
    state: isKnown ? 'notMet' : 'unknown',
    ...(earliest !== undefined && { earliestDay: judging.calendar.textOf(earliest) }),
    ...(!isKnown && { openPage: id === 'negativeReview' ? 'reviews' : 'order-list' }),
  };
}

function next(days: number, figure: Figure, isCalm: (figure: Figure) => boolean): number {
  if (figure.eligible === 0) return days;
  return isCalm(figure) ? days + 1 : 0;
}

function earliestDay(
  daysSoFar: number,
  ahead: readonly { day: DayNumber; best: Figure }[],
  isCalm: (figure: Figure) => boolean,
): DayNumber | undefined {
  let days = daysSoFar;
  for (const { day, best } of ahead) {
    days = next(days, best, isCalm);
    if (days >= RE_ENTRY_DAYS) return day;
  }
  return undefined;
}

/** The seller says when she sent it and whether it was approved; review takes about 48 h. */
function postMortemCheck(activity: Activity, { calendar, now }: Judging): Check {
  const { postMortemSentAt: sentAt, postMortemApprovedAt: approvedAt } = activity;
  const id = 'postMortemApproved';
  if (approvedAt !== undefined && instantOfIso(approvedAt) <= now) return { id, state: 'met' };
  const reviewedAt = (sentAt === undefined ? now : instantOfIso(sentAt)) + APPROVAL_TAKES;
  return {
    id,
    state: sentAt === undefined ? 'unknown' : 'notMet',
    earliestDay: calendar.textOf(calendar.dayAt(Math.max(now, reviewedAt))),
  };
}

/** The newest rating that is known, each part at least 4.7. One of before the window says nothing of today. */
function ratingChecks(ratings: readonly Rating[], { calendar, firstDay, today }: Judging): Check[] {
  const newest = ratings
    .filter(({ day }) => firstDay <= calendar.numberOf(day) && calendar.numberOf(day) <= today)
    .sort((a, b) => compareText(b.day, a.day))[0];
  return (['described', 'service', 'logistics'] as const).map((id) => {
    const figure = newest?.[id];
    if (figure === undefined)
      return { id, state: 'unknown', limit: RE_ENTRY_RATING, openPage: 'store-assessment' };
    return { id, state: figure >= RE_ENTRY_RATING ? 'met' : 'notMet', figure, limit: RE_ENTRY_RATING };
  });
}
