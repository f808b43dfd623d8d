/** How many more defects an indicator bears before it is over, in the orders it would really be. */
import type { Budget } from '../domain/report.ts';
import type { IndicatorId } from '../domain/vocabulary.ts';

/**
 * An open order that turns late, and a new review, enter the denominator with their defect; an order that is
 * cancelled and a parcel that falls silent are already in it. Never negative: null when over, without a figure, and
 * where nothing can put it over.
 */
export function defectsLeft(id: IndicatorId, budget: Budget | null): number | null {
  if (!budget || budget.cleanNeeded !== null) return null;
  if (!canBeOver(budget)) return null;
  const left = id === 'lateShipment' || id === 'negativeReview' ? budget.leftOfNew : budget.leftOfExisting;
  return left === null || left < 0 ? null : left;
}

/** False at a limit of 100 % or more. */
export function canBeOver({ leftOfNew }: Budget): boolean {
  return leftOfNew !== null;
}
