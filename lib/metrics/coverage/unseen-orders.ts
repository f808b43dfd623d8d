/** Orders that are known and yet one of the unseen: what is known of them does not say whether they count (rules.md §2, §7). */
import type { Order } from '../../domain/facts.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import { isPaid } from '../orders/paid.ts';

/** `isUnplaced`: a paid order that was shipped, nobody knows when. */
export function isUnseenIn(
  indicator: IndicatorId,
  order: Order,
  isUnplaced: boolean,
  pack: RulePack,
): boolean {
  if (indicator === 'negativeReview') return false;
  if (order.createdAt === undefined) return true;
  if (!isPaid(order, pack))
    return isPaymentUnknown(order) && (indicator === 'cancellation' || order.status === undefined);
  return indicator !== 'cancellation' && isUnplaced;
}

/** Of an order that nothing says was paid: nothing says either that it was not. */
export function isPaymentUnknown(order: Order): boolean {
  return order.status === undefined || (order.status === 'cancelled' && !isPaymentPrinted(order));
}

/**
 * Order details print the time of payment: where it is absent there, nobody paid. An import whose file prints it says
 * `closed-unpaid` itself; one that says `cancelled` does not know.
 */
export function isPaymentPrinted({ sources }: Order): boolean {
  return Object.values(sources ?? {}).includes('order-detail');
}
