/** One figure: who is eligible, who is a defect, of one indicator in one scope at one instant. */
import type { IndicatorId } from '../../lib/domain/vocabulary.ts';
import type { Span } from './calendar.ts';
import { isIn } from './calendar.ts';
import type { KnownOrder, KnownReview, Scope } from './facts.ts';
import { isAnomalous, wasEverAnomalous } from './parcel-state.ts';
import type { Counting } from './rules-as-written.ts';
import { KEYWORDS } from './rules-as-written.ts';
import type { Scene } from './scene.ts';
import { hasHappened } from './scene.ts';
import { byText, fateOf, firstValidParcel } from './shipment-state.ts';

export interface Figure {
  eligible: number;
  /** Defects in tenths of an order. */
  tenths: number;
  defectIds: string[];
}

/** Undefined: not eligible; else the tenths it adds to the defects. */
type Weight = number | undefined;

export function figureOf(
  indicator: IndicatorId,
  scope: Scope,
  scene: Scene,
  span: Span,
  counting: Counting,
): Figure {
  if (indicator === 'negativeReview') {
    return sumUp(scope.reviews, (review) => [review.reviewId, reviewWeight(review, scene, span, counting)]);
  }
  const weigh = {
    cancellation: cancellationWeight,
    lateShipment: lateWeight,
    logisticsAnomaly: anomalyWeight,
  };
  return sumUp(scope.orders, (order) => [order.orderId, weigh[indicator](order, scene, span, counting)]);
}

function sumUp<Entry>(entries: readonly Entry[], weigh: (entry: Entry) => [string, Weight]): Figure {
  const figure: Figure = { eligible: 0, tenths: 0, defectIds: [] };
  for (const entry of entries) {
    const [id, weight] = weigh(entry);
    if (weight === undefined) continue;
    figure.eligible += 1;
    figure.tenths += weight;
    if (weight > 0) figure.defectIds.push(id);
  }
  figure.defectIds.sort(byText);
  return figure;
}

function cancellationWeight(order: KnownOrder, scene: Scene, span: Span, counting: Counting): Weight {
  if (!order.isPaid || !hasHappened(scene, order.createdAt) || !isIn(span, order.createdAt)) return undefined;
  if (counting.sellerFaultOnly && !order.isCancelledBySeller) return 0;
  return isCancelled(order, scene) ? 10 : 0;
}

function isCancelled(order: KnownOrder, scene: Scene): boolean {
  if (order.cancelledAt !== undefined) return hasHappened(scene, order.cancelledAt);
  if (order.status !== 'cancelled') return false;
  if (order.openSeenAt === undefined) return true;
  return hasHappened(scene, order.openSeenAt) && scene.at > order.openSeenAt;
}

function lateWeight(order: KnownOrder, scene: Scene, span: Span, counting: Counting): Weight {
  if (order.createdAt === undefined || !isIn(span, order.createdAt)) return undefined;
  const fate = fateOf(order, scene, counting);
  if (fate === 'onTime') return 0;
  return fate === 'late' ? 10 : undefined;
}

function anomalyWeight(order: KnownOrder, scene: Scene, span: Span, counting: Counting): Weight {
  if (!order.isPaid || order.isUnplaced || !hasHappened(scene, order.createdAt)) return undefined;
  const parcel = firstValidParcel(order, scene, counting);
  if (parcel === undefined || !isIn(span, parcel.uploadedAt)) return undefined;
  const isDefect = counting.everSinceUpload
    ? wasEverAnomalous(order, parcel, scene)
    : isAnomalous(order, parcel, scene);
  if (!isDefect) return 0;
  return parcel.isOfficial ? counting.officialTenths : 10;
}

function reviewWeight(review: KnownReview, scene: Scene, span: Span, counting: Counting): Weight {
  if (!hasHappened(scene, review.createdAt) || !isIn(span, review.createdAt)) return undefined;
  if (review.stars === undefined || review.stars > 2) return 0;
  const text = review.text.toLowerCase();
  const hasKeyword = KEYWORDS.some((keyword) => text.includes(keyword.toLowerCase()));
  return hasKeyword || !counting.keywordNeeded ? 10 : 0;
}
