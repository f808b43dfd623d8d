/** What is in a figure now, and why it counts as it does. */
import { compareText } from '../../domain/compare-text.ts';
import type { CountedEntry, CountedReason } from '../../domain/explanation.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import { parcelTrouble } from '../activity/parcel-trouble.ts';
import { isCancelled } from '../cancellation.ts';
import { type Course, holdsAt } from '../course.ts';
import type { Judging } from '../judging.ts';
import { keywordsIn } from '../negative-review.ts';
import type { JudgedOrder, JudgedReview, Scope } from '../scopes/scope.ts';
import { isInWindow } from '../window.ts';

/** By id. */
export function countedEntries(indicator: IndicatorId, scope: Scope, judging: Judging): CountedEntry[] {
  const entries =
    indicator === 'negativeReview'
      ? scope.reviews.flatMap((review) =>
          entryOf(review.negativeReview, (isDefect) => reviewReason(review, isDefect, judging), judging),
        )
      : scope.orders.flatMap((order) =>
          entryOf(order[indicator], (isDefect) => orderReason(indicator, order, isDefect, judging), judging),
        );
  return entries.sort((a, b) => compareText(a.id, b.id));
}

function entryOf(
  course: Course | undefined,
  why: (isDefect: boolean) => CountedReason,
  judging: Judging,
): CountedEntry[] {
  const { now } = judging;
  if (course === undefined || !holdsAt(course.eligible, now) || !isInWindow(course, judging)) return [];
  const isDefect = holdsAt(course.defect, now);
  return [{ id: course.id, why: why(isDefect), isDefect, weight: course.tenths / 10 }];
}

function orderReason(
  indicator: Exclude<IndicatorId, 'negativeReview'>,
  order: JudgedOrder,
  isDefect: boolean,
  { now, pack }: Judging,
): CountedReason {
  const { known } = order;
  if (indicator === 'lateShipment') return isDefect ? 'late' : 'onTime';
  if (indicator === 'cancellation') {
    // Where only the seller's cancellations are counted, one that is cancelled may be no defect.
    if (!isCancelled(known, now)) return 'kept';
    if (!isDefect) return 'cancelledNotBySeller';
    return known.isCancelUndated ? 'cancelledUndated' : 'cancelled';
  }
  const trouble = parcelTrouble(order, now, pack);
  if (trouble !== undefined) return trouble.kind;
  if (isDefect) return 'onceAnomalous';
  if (known.cancelledAt !== undefined || known.isCancelUndated) return 'cancelledOnItsWay';
  if (known.deliveredAt !== undefined) return 'delivered';
  return 'moving';
}

function reviewReason({ review }: JudgedReview, isDefect: boolean, { pack }: Judging): CountedReason {
  const hasKeyword = keywordsIn(review.text ?? '', pack).length > 0;
  if (isDefect) return hasKeyword ? 'negative' : 'lowStars';
  const hasFewStars = review.stars !== undefined && review.stars <= pack.negativeReview.worstStars;
  return hasFewStars ? 'fewStars' : 'notNegative';
}
