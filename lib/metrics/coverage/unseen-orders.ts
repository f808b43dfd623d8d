/** Orders that are known and yet one of the unseen: what is known of them does not say whether they count (rules.md §2, §7). */
import type { Order } from '../../domain/facts.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import { shipDeadline } from '../../domain/ship-deadline.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import { instantIn } from '../orders/known-order.ts';
import { isPaid } from '../orders/paid.ts';
import { validUploads } from '../orders/valid-shipment.ts';
import type { DoubtfulOrder } from '../scopes/scope.ts';

export function isUnseenIn(
  indicator: IndicatorId,
  { order, isUnplaced, mayBeLateFrom }: Omit<DoubtfulOrder, 'createdAt'>,
  now: Instant,
  pack: RulePack,
): boolean {
  if (indicator === 'negativeReview') return false;
  if (order.createdAt === undefined) return true;
  if (isPaid(order, pack)) return indicator !== 'cancellation' && isUnplaced;
  if (!isPaymentUnknown(order)) return false;
  if (indicator === 'lateShipment' && mayBeLateFrom <= now) return true;
  return indicator === 'cancellation' || order.status === undefined;
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

/**
 * From when on a cancelled order would be late, had it been paid: after its deadline, unless it was shipped or, by a
 * dated cancellation, cancelled by then. Infinity for never, and for one of which it is known whether it was paid.
 */
export function mayBeLateFrom(order: Order, falseShipmentAt: Instant | undefined, pack: RulePack): Instant {
  const { createdAt, status, cancelledAt } = order;
  if (status !== 'cancelled' || createdAt === undefined) return Number.POSITIVE_INFINITY;
  if (isPaid(order, pack) || !isPaymentUnknown(order)) return Number.POSITIVE_INFINITY;
  const deadlineAt = shipDeadline(instantOfIso(createdAt), undefined, pack);
  const [first] = validUploads(order, falseShipmentAt);
  const isSettled =
    (instantIn(cancelledAt) ?? Number.POSITIVE_INFINITY) <= deadlineAt ||
    (first !== undefined && first.uploadedAt <= deadlineAt);
  return isSettled ? Number.POSITIVE_INFINITY : deadlineAt + 1;
}
