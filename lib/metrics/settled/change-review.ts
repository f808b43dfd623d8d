/** What a review adds to its store's state, taken out as it was before and put in as it is now. */
import type { Change, ReviewSight } from '../../domain/store-changes.ts';
import { countEntry } from './counts.ts';
import { fold } from './fold.ts';
import type { FoldingStep } from './folding-step.ts';
import { activitiesOf, reviewCourses, reviewedAt } from './review-part.ts';
import { sumsOfScopes } from './state.ts';

export function changeReview(step: FoldingStep, { before, after }: Change<ReviewSight>): void {
  if (before) countReview(step, before, -1);
  countReview(step, after, 1);
}

function countReview(step: FoldingStep, sight: ReviewSight, sign: 1 | -1): void {
  const { state, parts, folding } = step;
  const createdAt = reviewedAt(sight);
  const { orderId } = sight.review;
  if (orderId !== undefined && sight.orderCreatedAt === undefined) {
    state.awaited = state.awaited.filter((id) => id !== orderId);
    if (sign === 1) state.awaited.push(orderId);
  }
  if (createdAt > parts.now) {
    if (sign === 1) state.aheadAt = Math.min(state.aheadAt, createdAt);
    return;
  }
  countEntry(step, 'reviews', createdAt, sign);
  const activityIds = activitiesOf(sight, parts);
  if (activityIds.length > 0)
    fold(sumsOfScopes(state, activityIds), reviewCourses(sight, parts.pack), sign, folding);
}
