/** The next closings, at worst and at best, without a guess about new orders (rules.md §5). */
import type { Forecast } from '../domain/report.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { type Instant, isoOf } from '../domain/time.ts';
import type { IndicatorId } from '../domain/vocabulary.ts';
import type { Calendar, DayNumber } from './calendar.ts';
import { type Course, from, WHOLE_DEFECT } from './course.ts';
import { firstCrossing } from './crossing.ts';
import { type Figure, isOver, type Limit, minus, plus, rateOf } from './figure.ts';
import { coursesIn, type Scope } from './scope.ts';
import { type Series, seriesOf } from './series.ts';

export interface Outlook {
  day: DayNumber;
  best: Figure;
  worst: Figure;
}

/**
 * Worst: from now on nothing is uploaded, scanned, delivered or cancelled, which is what the series already says.
 * Best: every open order gets a valid, not official, number now, and no parcel in transit is silent or stalled later.
 */
export function outlooks(
  indicator: IndicatorId,
  scope: Scope,
  series: Series,
  now: Instant,
  calendar: Calendar,
  pack: RulePack,
): Outlook[] {
  const today = calendar.dayAt(now);
  const days = Array.from({ length: pack.horizonDays }, (_, index) => today + index);
  const open = scope.orders.filter(({ isOpen }) => isOpen);
  const seriesFor = (courses: readonly Course[]) =>
    seriesOf(courses, calendar, pack.windowDays, today + pack.horizonDays - 1);
  if (indicator === 'lateShipment') {
    const undone = seriesFor(coursesIn({ ...scope, orders: open }, indicator));
    const shipped = seriesFor(open.map(({ known }) => shippedNow(known.orderId, known.createdAt, now)));
    return days.map((day) => {
      const worst = series.closing(day);
      return { day, worst, best: plus(minus(worst, undone.closing(day)), shipped.closing(day)) };
    });
  }
  if (indicator === 'logisticsAnomaly') {
    const shipped = seriesFor(open.map(({ known }) => shippedNow(known.orderId, now, now)));
    return days.map((day) => {
      const worst = series.closing(day);
      return { day, worst, best: { eligible: worst.eligible + shipped.closing(day).eligible, tenths: 0 } };
    });
  }
  return days.map((day) => ({ day, worst: series.closing(day), best: series.closing(day) }));
}

export function forecastOf(
  closings: readonly Outlook[],
  courses: readonly Course[],
  isOverNow: boolean,
  limit: Limit,
  now: Instant,
  calendar: Calendar,
  pack: RulePack,
): Forecast {
  const crossing = isOverNow ? null : firstCrossing(courses, limit, now, calendar, pack);
  return {
    closings: closings.map(({ day, best, worst }) => ({
      day: calendar.textOf(day),
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

function shippedNow(id: string, anchorAt: Instant, now: Instant): Course {
  return { id, anchorAt, eligible: from(now), defect: [], tenths: WHOLE_DEFECT };
}
