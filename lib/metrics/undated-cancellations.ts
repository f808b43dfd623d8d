/** The cancellations that a streak rests on and that no page dated: their order details are to be opened (rules.md §2). */
import { compareText } from '../domain/compare-text.ts';
import type { IndicatorReport } from '../domain/report.ts';
import type { IndicatorId } from '../domain/vocabulary.ts';
import type { DayNumber } from './calendar.ts';
import { type Course, holdsAt } from './course.ts';
import { isOver, type Limit, minus } from './figure.ts';
import type { Judging } from './judging.ts';
import type { JudgedOrder, Scope } from './scopes/scope.ts';
import { type Series, seriesIn } from './series.ts';

type Undatable = 'cancellation' | 'lateShipment';

/**
 * What of the order's course a date might take away: in `cancellation` the defect, which may be of a later day than
 * counted, in `lateShipment` all of it, for it may have been cancelled before its deadline. Undefined where a page
 * dates the cancellation, or showed the order still open after the deadline.
 */
export function undatedPart(indicator: Undatable, order: JudgedOrder): Course | undefined {
  const { isCancelUndated, undatedCancelFrom, deadlineAt } = order.known;
  if (!isCancelUndated || undatedCancelFrom === undefined) return undefined;
  if (indicator === 'cancellation') return { ...order.cancellation, eligible: [] };
  return undatedCancelFrom <= deadlineAt ? order.lateShipment : undefined;
}

/** `restsOnUndated` where some day of the streak would not be over without them; order ids sorted, where they are at hand. */
export function undatedCancellations(
  indicator: IndicatorId,
  scope: Scope,
  series: Series,
  streakDays: readonly DayNumber[],
  limit: Limit,
  judging: Judging,
): Pick<IndicatorReport, 'restsOnUndated' | 'undatedCancellations'> {
  if (streakDays.length === 0 || (indicator !== 'cancellation' && indicator !== 'lateShipment')) return {};
  const courses = scope.orders.flatMap((order) => undatedPart(indicator, order) ?? []);
  const undated = seriesIn(indicator, courses, judging, scope.settled, `undated.${indicator}`);
  const isCertain = (day: DayNumber) => isOver(minus(series.closing(day), undated.closing(day)), limit);
  if (streakDays.every(isCertain)) return {};
  const ids = courses
    .filter((course) => streakDays.some((day) => isCountedOn(day, course, judging)))
    .map(({ id }) => id)
    .sort(compareText);
  return { restsOnUndated: true, ...(ids.length > 0 && { undatedCancellations: ids }) };
}

function isCountedOn(day: DayNumber, { anchorAt, defect }: Course, { calendar, pack }: Judging): boolean {
  const anchor = calendar.dayAt(anchorAt);
  const isInWindow = anchor <= day && day < anchor + pack.windowDays;
  return isInWindow && holdsAt(defect, calendar.closingOf(day));
}
