/** Because of which the defects of now are defects: by carrier, SKU, hour of creation, cancel reason, keyword. */
import type { Causes } from '../../domain/explanation.ts';
import type { Review } from '../../domain/facts.ts';
import type { CheckGroup } from '../../domain/report.ts';
import { zoneOf } from '../../domain/time.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import { groupedBy, groupsOf } from '../activity/findings.ts';
import { holdsAt } from '../course.ts';
import type { Judging } from '../judging.ts';
import { keywordsIn } from '../negative-review.ts';
import { coursesIn, type JudgedOrder, type Scope } from '../scopes/scope.ts';
import { inWindow } from '../window.ts';

/** Largest group first. A group named "" holds those of which the records do not tell. */
export function causesOf(indicator: IndicatorId, scope: Scope, judging: Judging): Causes {
  const defects = new Set(
    inWindow(coursesIn(scope, indicator), judging)
      .filter(({ defect }) => holdsAt(defect, judging.now))
      .map(({ id }) => id),
  );
  if (indicator === 'negativeReview') {
    const reviews = scope.reviews.map(({ review }) => review).filter(({ reviewId }) => defects.has(reviewId));
    return reviewCauses(reviews, judging);
  }
  const orders = scope.orders.filter(({ known }) => defects.has(known.orderId));
  const by = (namesOf: (order: JudgedOrder) => readonly string[]): CheckGroup[] =>
    groupsOf(groupedBy(orders, namesOf, ({ known }) => known.orderId));
  const zone = zoneOf(judging.pack.zone);
  return {
    carrier: by(({ known }) => [known.uploads[0]?.carrier ?? '']),
    sku: by(({ known }) => skusOf(known.order.lines)),
    hour: by(({ known }) => [twoDigits(zone.wallTimeAt(known.createdAt).hour)]),
    cancelReason: indicator === 'cancellation' ? by(({ known }) => [known.order.cancelReason ?? '']) : [],
    keyword: [],
  };
}

function reviewCauses(reviews: readonly Review[], { pack }: Judging): Causes {
  const by = (namesOf: (review: Review) => readonly string[]): CheckGroup[] =>
    groupsOf(groupedBy(reviews, namesOf, ({ reviewId }) => reviewId));
  return {
    carrier: [],
    sku: by((review) => skusOf([review])),
    hour: [],
    cancelReason: [],
    keyword: by(({ text = '' }) => keywordsIn(text, pack)),
  };
}

/** Sorted as text they are sorted as hours. */
function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0');
}

function skusOf(lines: readonly { skuId?: string; productId?: string }[] = []): string[] {
  const names = lines.map(({ skuId, productId }) => skuId ?? productId ?? '');
  return names.length > 0 ? [...new Set(names)] : [''];
}
