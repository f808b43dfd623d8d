/** The next closings, at worst and at best, without a guess about new orders (rules.md §5). */
import type { Forecast } from '../domain/report.ts';
import { type Instant, isoOf } from '../domain/time.ts';
import type { IndicatorId } from '../domain/vocabulary.ts';
import type { DayNumber } from './calendar.ts';
import { type Course, from, WHOLE_DEFECT } from './course.ts';
import { type Crossable, firstCrossing } from './crossing.ts';
import { type Figure, isOver, type Limit, minus, plus, rateOf } from './figure.ts';
import { daysFrom, type Judging } from './judging.ts';
import { lateShipmentsOf, type OpenOrder, type Scope } from './scopes/scope.ts';
import { type Series, seriesIn } from './series.ts';

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
    const unshipped = seriesIn(indicator, lateShipmentsOf(open), judging);
    const shipped = shippedNow(indicator, open, ({ known }) => known.createdAt, judging);
    return (day) => plus(minus(series.closing(day), unshipped.closing(day)), shipped.closing(day));
  }
  if (indicator === 'logisticsAnomaly') {
    const shipped = shippedNow(indicator, open, () => judging.now, judging);
    return (day) => ({ eligible: plus(series.closing(day), shipped.closing(day)).eligible, tenths: 0 });
  }
  return (day) => series.closing(day);
}

function shippedNow(
  indicator: IndicatorId,
  open: readonly OpenOrder[],
  anchorAt: (order: OpenOrder) => Instant,
  judging: Judging,
): Series {
  const courses = open.map((order) => ({
    id: order.known.orderId,
    anchorAt: anchorAt(order),
    eligible: from(judging.now),
    defect: [],
    tenths: WHOLE_DEFECT,
  }));
  return seriesIn(indicator, courses, judging);
}
