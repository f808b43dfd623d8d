/** The alternative readings of the rule: each ambiguity computed beside the headline, the same way (rules.md §4). */
import type { RuleReading } from '../domain/report.ts';
import type { IndicatorId, RuleReadingId } from '../domain/vocabulary.ts';
import { sellerFaultCourse } from './cancellation.ts';
import type { Course } from './course.ts';
import { dailyMean } from './daily-mean.ts';
import { isOver, type Limit, rateOf } from './figure.ts';
import { type Judging, judgingAt } from './judging.ts';
import { fromPaymentCourse, suspectedCourse } from './late-shipment.ts';
import { everAnomalousCourse, unweightedCourse } from './logistics-anomaly.ts';
import { allLowStarsCourse } from './negative-review.ts';
import { coursesIn, type Scope } from './scope.ts';
import { figureAt, inWindow } from './window.ts';

/** The zone of the reading `beijingDay`. */
export const BEIJING = 'Asia/Shanghai';

/** The readings of one indicator now, in the order of the pack. */
export function ruleReadings(
  indicator: IndicatorId,
  scope: Scope,
  limit: Limit,
  judging: Judging,
): RuleReading[] {
  return judging.pack.readings
    .filter(({ of }) => of.includes(indicator))
    .map(({ id, warns }) => ({ id, ...readingOf(id, indicator, scope, limit, judging), warns }));
}

function readingOf(
  reading: RuleReadingId,
  indicator: IndicatorId,
  scope: Scope,
  limit: Limit,
  judging: Judging,
): { rate: number | null; over: boolean } {
  const { now, pack } = judging;
  const days = reading === 'beijingDay' ? judgingAt(now, pack, BEIJING) : judging;
  const headline = inWindow(coursesIn(scope, indicator), days);
  if (reading === 'dailyMean') return dailyMean(headline, limit, judging);
  const courses = reading === 'beijingDay' ? headline : alternatives(reading, scope, headline, judging);
  const figure = figureAt(courses, now);
  return { rate: rateOf(figure), over: isOver(figure, limit) };
}

/** The courses that the reading puts in place of the headline's. */
function alternatives(
  reading: RuleReadingId,
  scope: Scope,
  headline: readonly Course[],
  { pack }: Judging,
): Course[] {
  if (reading === 'unweighted') return headline.map(unweightedCourse);
  if (reading === 'everAnomalous') return headline.map(everAnomalousCourse);
  const ids = new Set(headline.map(({ id }) => id));
  if (reading === 'allLowStars')
    return scope.reviews
      .filter(({ review }) => ids.has(review.reviewId))
      .map(({ review }) => allLowStarsCourse(review, pack));
  const orders = scope.orders.map(({ known }) => known).filter(({ orderId }) => ids.has(orderId));
  if (reading === 'sellerFault') return orders.map(sellerFaultCourse);
  if (reading === 'fromPayment') return orders.map((order) => fromPaymentCourse(order, pack));
  return orders.map((order) => suspectedCourse(order, pack));
}
