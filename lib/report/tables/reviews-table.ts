import type { Review } from '../../domain/facts.ts';
import { keywordsIn } from '../../metrics/negative-review.ts';
import type { ReportSource } from '../report-source.ts';
import type { Columns } from './columns.ts';
import { type Fate, fatesIn } from './fates.ts';
import { type Table, tableOf } from './table.ts';

interface ReviewRow {
  review: Review;
  fate: Fate;
}

/** The reviews behind the figure of negative reviews; what a buyer wrote stays here, only the keywords in it leave. */
export function reviewsTable({ stores, texts, pack }: ReportSource, columns: Columns): Table {
  const { text, number, instant } = columns;
  return tableOf<ReviewRow>(
    texts.desk('sheet.reviews'),
    [
      text('storeId', ({ review }) => review.storeId),
      text('reviewId', ({ review }) => review.reviewId),
      text('orderId', ({ review }) => review.orderId),
      text('productId', ({ review }) => review.productId),
      text('skuId', ({ review }) => review.skuId),
      number('stars', ({ review }) => review.stars),
      text('keywords', ({ review }) => keywordsIn(review.text ?? '', pack).join(', ') || undefined),
      text('counts.negativeReview', ({ fate }) => fate.counts),
      text('why.negativeReview', ({ fate }) => fate.why),
      instant('createdAt', ({ review }) => review.createdAt),
    ],
    stores.flatMap(({ facts, explanations }) => {
      const explanation = explanations.find(({ indicator }) => indicator === 'negativeReview');
      const fates = explanation ? fatesIn(explanation, texts) : new Map<string, Fate>();
      return facts.reviews.flatMap((review) => {
        const fate = fates.get(review.reviewId);
        return fate ? [{ review, fate }] : [];
      });
    }),
  );
}
