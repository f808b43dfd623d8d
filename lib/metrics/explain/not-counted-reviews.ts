/** Which reviews of the window are not in a figure of negative reviews, and why. Reviews written after now do not exist. */
import { compareText } from '../../domain/compare-text.ts';
import type { NotCountedEntry } from '../../domain/explanation.ts';
import type { Review } from '../../domain/facts.ts';
import { instantOfIso } from '../../domain/time.ts';
import type { Judging } from '../judging.ts';
import type { ActivityWindow } from '../scopes/activity-window.ts';
import type { Scope } from '../scopes/scope.ts';

/** By id. `windows`: of the activities that the scope is made of; of one activity only the reviews of its products. */
export function notCountedReviews(
  scope: Scope,
  reviews: readonly Review[],
  windows: readonly ActivityWindow[],
  isStore: boolean,
  { now, calendar, firstDay }: Judging,
): NotCountedEntry[] {
  const counted = new Set(scope.reviews.map(({ review }) => review.reviewId));
  return reviews
    .flatMap(({ reviewId, productId, createdAt }): NotCountedEntry[] => {
      const writtenAt = instantOfIso(createdAt);
      if (writtenAt > now || calendar.dayAt(writtenAt) < firstDay || counted.has(reviewId)) return [];
      const isOfProduct = windows.some(
        ({ productIds }) => productId !== undefined && productIds.has(productId),
      );
      if (isOfProduct) return [{ id: reviewId, why: 'outsideActivity' }];
      return isStore ? [{ id: reviewId, why: 'ofNoActivity' }] : [];
    })
    .sort((a, b) => compareText(a.id, b.id));
}
