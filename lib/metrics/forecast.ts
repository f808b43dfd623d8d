/** The next closings, at worst and at best, without a guess about new orders (rules.md §5). */
import type { Forecast } from '../domain/report.ts';
import { isoOf } from '../domain/time.ts';
import type { IndicatorId } from '../domain/vocabulary.ts';
import type { DayNumber } from './calendar.ts';
import type { Course } from './course.ts';
import { type Crossable, firstCrossing } from './crossing.ts';
import { type Figure, isOver, type Limit, rateOf } from './figure.ts';
import { closingsIfShipped } from './if-shipped.ts';
import { daysFrom, type Judging } from './judging.ts';
import type { OpenOrder, Scope } from './scopes/scope.ts';
import type { Series } from './series.ts';

export interface Outlook {
  day: DayNumber;
  best: Figure;
  worst: Figure;
}

/**
 * The closings of the horizon. Worst: from now on nothing is uploaded, scanned, delivered or cancelled, which is what
 * the series says. Best: every open order gets a valid, not official, number now, and no parcel is anomalous later.
 */
export function outlooks(indicator: IndicatorId, scope: Scope, series: Series, judging: Judging): Outlook[] {
  const { open } = scope;
  const best = bestCase(indicator, open, series, judging);
  return daysFrom(judging.today, judging.lastDay).map((day) => ({
    day,
    best: best(day),
    worst: series.closing(day),
  }));
}

export function forecastOf(
  closings: readonly Outlook[],
  courses: readonly Course[],
  settled: Crossable,
  isOverNow: boolean,
  limit: Limit,
  judging: Judging,
  isMean: boolean,
): Forecast {
  const crossing = isOverNow ? null : firstCrossing(courses, settled, limit, judging, isMean);
  return {
    closings: closings.map(({ day, best, worst }) => ({
      day: judging.calendar.textOf(day),
      best: rateOf(best),
      worst: rateOf(worst),
    })),
    crossesAt: crossing === null ? null : isoOf(crossing),
  };
}

/** The day of the first closing at which the best case is not over; undefined if none. */
export function recoveryDay(closings: readonly Outlook[], limit: Limit): DayNumber | undefined {
  return closings.find(({ best }) => !isOver(best, limit))?.day;
}

function bestCase(
  indicator: IndicatorId,
  open: readonly OpenOrder[],
  series: Series,
  judging: Judging,
): (day: DayNumber) => Figure {
  if (indicator === 'lateShipment') {
    const closing = closingsIfShipped(open, series, judging);
    return (day) => closing(day, open.length);
  }
  if (indicator === 'logisticsAnomaly') {
    // A number uploaded now is of today.
    const leavesOn = judging.today + judging.pack.windowDays;
    return (day) => ({
      eligible: series.closing(day).eligible + (day < leavesOn ? open.length : 0),
      tenths: 0,
    });
  }
  return (day) => series.closing(day);
}
