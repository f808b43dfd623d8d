/**
 * 活动商品差评率, at most 3.5 %: of the reviews of activity products created in the window, those of 1–2 stars whose
 * text has one of the keywords. Source: the default pack's article; limit in `limits.negativeReview`, words in
 * `negativeReview.keywords` of the rule pack (rules.md §2).
 */
import type { Review } from '../domain/facts.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { instantOfIso } from '../domain/time.ts';
import { type Course, from, WHOLE_DEFECT } from './course.ts';

export function negativeReviewCourse(review: Review, pack: RulePack): Course {
  return courseOf(review, hasLowStars(review, pack) && keywordsIn(review.text ?? '', pack).length > 0);
}

/** Reading `allLowStars`: 1–2 stars, keyword or not. */
export function allLowStarsCourse(review: Review, pack: RulePack): Course {
  return courseOf(review, hasLowStars(review, pack));
}

/** The keywords of the pack that the text has, in any case. */
export function keywordsIn(text: string, pack: RulePack): string[] {
  const folded = foldCase(text);
  return Object.values(pack.negativeReview.keywords)
    .flat()
    .filter((keyword) => folded.includes(foldCase(keyword)));
}

function hasLowStars({ stars }: Review, pack: RulePack): boolean {
  return stars !== undefined && stars <= pack.negativeReview.worstStars;
}

function courseOf(review: Review, isNegative: boolean): Course {
  const createdAt = instantOfIso(review.createdAt);
  return {
    id: review.reviewId,
    anchorAt: createdAt,
    eligible: from(createdAt),
    defect: isNegative ? from(createdAt) : [],
    tenths: WHOLE_DEFECT,
  };
}

/** One spelling for letters with marks, however a keyboard composed them. */
function foldCase(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
