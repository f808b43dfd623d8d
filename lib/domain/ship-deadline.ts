import type { Order } from './facts.ts';
import type { RulePack } from './rule-pack.ts';
import { HOUR, type Instant, type IsoInstant, instantOfIso, isoOf } from './time.ts';

type Rule = Pick<RulePack, 'headline' | 'shipWithinHours'>;

/**
 * Until when, this instant included, a valid number is in time: counted from creation, or from the payment where the pack
 * makes `fromPayment` the headline and the payment is known.
 */
export function shipDeadline(
  createdAt: Instant,
  paidAt: Instant | undefined,
  { headline, shipWithinHours }: Rule,
): Instant {
  const start = headline?.lateShipment === 'fromPayment' ? (paidAt ?? createdAt) : createdAt;
  return start + shipWithinHours * HOUR;
}

/** The same of an order as it is recorded; undefined without a creation time. */
export function recordedDeadline(
  { createdAt, paidAt }: Pick<Order, 'createdAt' | 'paidAt'>,
  rule: Rule,
): IsoInstant | undefined {
  if (createdAt === undefined) return undefined;
  const paid = paidAt === undefined ? undefined : instantOfIso(paidAt);
  return isoOf(shipDeadline(instantOfIso(createdAt), paid, rule));
}
