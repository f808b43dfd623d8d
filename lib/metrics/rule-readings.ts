/** The alternative readings of the rule: each ambiguity computed beside the headline, the same way (rules.md §4). */
import type { RuleReading } from '../domain/report.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { IndicatorId, RuleReadingId } from '../domain/vocabulary.ts';
import { sellerFaultCourse } from './cancellation.ts';
import type { Course } from './course.ts';
import { isMeanOver, isOver, type Limit, meanRate, plus, rateOf } from './figure.ts';
import { type Judging, judgingAt } from './judging.ts';
import { fromPaymentCourse, suspectedCourse } from './late-shipment.ts';
import { everAnomalousCourse, unweightedCourse } from './logistics-anomaly.ts';
import { countedByDay, isMeanOfDays } from './mean-of-days.ts';
import { allLowStarsCourse } from './negative-review.ts';
import { once } from './once.ts';
import { coursesIn, type JudgedOrder, type JudgedReview, type Scope } from './scopes/scope.ts';
import type { DayFigures } from './settled/day-figures.ts';
import { type Measure, settledFigure } from './settled/scope-sums.ts';
import { figureAt, inWindow } from './window.ts';

/** The zone of the reading `beijingDay`. */
export const BEIJING = 'Asia/Shanghai';

/** A reading that is judged when somebody asks: of most activities only those that warn are. */
export interface AskedReading extends Pick<RuleReading, 'id' | 'warns'> {
  judged(): JudgedReading;
}

export interface JudgedReading {
  rate(): number | null;
  isOver(): boolean;
}

/** The readings of one indicator now, in the order of the pack. */
export function ruleReadings(
  indicator: IndicatorId,
  scope: Scope,
  limit: Limit,
  judging: Judging,
): AskedReading[] {
  return judging.pack.readings
    .filter(({ of }) => of.includes(indicator))
    .map(({ id, warns }) => ({
      id,
      warns,
      judged: once(() => readingOf(id, indicator, scope, limit, judging)),
    }));
}

function readingOf(
  reading: RuleReadingId,
  indicator: IndicatorId,
  scope: Scope,
  limit: Limit,
  judging: Judging,
): JudgedReading {
  const { now, pack } = judging;
  const days = reading === 'beijingDay' ? judgingAt(now, pack, BEIJING) : judging;
  const headline = inWindow(coursesIn(scope, indicator), days);
  if (reading === 'dailyMean') return dailyMean(headline, scope.settled.now[indicator], limit, judging);
  const courses = reading === 'beijingDay' ? headline : alternatives(reading, scope, headline, judging);
  const measure: Measure = reading === 'beijingDay' ? `beijing.${indicator}` : reading;
  if (isMeanOfDays(indicator, pack)) return dailyMean(courses, scope.settled.now[measure], limit, days);
  const figure = plus(figureAt(courses, now), settledFigure(scope.settled, measure, days));
  return { rate: () => rateOf(figure), isOver: () => isOver(figure, limit) };
}

/**
 * The mean of the window's daily rates, each over the orders created on that day alone. Days without an eligible order
 * have no rate and do not enter the mean. Compared exactly, as fractions.
 */
function dailyMean(
  courses: readonly Course[],
  settled: DayFigures | undefined,
  limit: Limit,
  judging: Judging,
): JudgedReading {
  const days = countedByDay(courses, settled, judging);
  return { rate: () => meanRate(days), isOver: () => isMeanOver(days, limit) };
}

const replacing = new WeakMap<RulePack, Map<IndicatorId, readonly RuleReadingId[]>>();

/** The readings of the indicator that put other courses in place of the headline's. It is asked of every order. */
export function replacingReadings(indicator: IndicatorId, pack: RulePack): readonly RuleReadingId[] {
  const ofPack = replacing.get(pack) ?? new Map<IndicatorId, readonly RuleReadingId[]>();
  replacing.set(pack, ofPack);
  const known = ofPack.get(indicator);
  if (known) return known;
  const found = pack.readings
    .filter(({ id, of }) => id !== 'dailyMean' && id !== 'beijingDay' && of.includes(indicator))
    .map(({ id }) => id);
  ofPack.set(indicator, found);
  return found;
}

/** The courses that the reading puts in place of the headline's. */
function alternatives(
  reading: RuleReadingId,
  scope: Scope,
  headline: readonly Course[],
  { pack }: Judging,
): Course[] {
  const counted = new Map(headline.map((course) => [course.id, course]));
  const of = <Entry>(entries: readonly Entry[], idOf: (entry: Entry) => string, courseOf: CourseOf<Entry>) =>
    entries.flatMap((entry) => {
      const course = counted.get(idOf(entry));
      return course ? [courseOf(reading, entry, course, pack)] : [];
    });
  return reading === 'allLowStars'
    ? of(scope.reviews, ({ review }) => review.reviewId, reviewReading)
    : of(scope.orders, ({ known }) => known.orderId, orderReading);
}

type CourseOf<Entry> = (reading: RuleReadingId, entry: Entry, headline: Course, pack: RulePack) => Course;

/** One order as the reading counts it, in place of the headline's course: that very one where it counts alike. */
export function orderReading(
  reading: RuleReadingId,
  { known }: JudgedOrder,
  headline: Course,
  pack: RulePack,
): Course {
  if (reading === 'unweighted') return unweightedCourse(headline);
  if (reading === 'everAnomalous') return everAnomalousCourse(known, headline);
  if (reading === 'sellerFault') return sellerFaultCourse(known, headline);
  if (reading === 'fromPayment') return fromPaymentCourse(known, headline, pack);
  return suspectedCourse(known, headline, pack);
}

/** One review as the reading `allLowStars` counts it. */
export function reviewReading(
  _reading: RuleReadingId,
  { review }: JudgedReview,
  _headline: Course,
  pack: RulePack,
): Course {
  return allLowStarsCourse(review, pack);
}
