/** Where the ERP's shipped list and the Seller Center differ. */
import type { ErpGap, ErpGapCheck, ShippedOrder } from '../domain/erp-gap.ts';
import type { Order, StoreFacts } from '../domain/facts.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { recordedDeadline } from '../domain/ship-deadline.ts';

/**
 * Numbers are the same only to the letter: a number that was typed differently is not the one uploaded.
 * `ofOthers`: the orders of the other stores here.
 */
export function erpGaps(
  listed: readonly ShippedOrder[],
  { orders, trackingEvents }: Pick<StoreFacts, 'orders' | 'trackingEvents'>,
  pack: Pick<RulePack, 'headline' | 'shipWithinHours'>,
  ofOthers: ReadonlySet<string> = new Set(),
): ErpGapCheck {
  const known = new Map(orders.map((order) => [order.orderId, order]));
  const scanned = new Set(trackingEvents.map(({ trackingNumber }) => trackingNumber));
  const shipped = listed.filter(({ orderId }) => known.has(orderId) || !ofOthers.has(orderId));
  const gaps = shipped.flatMap((there): ErpGap[] => {
    const here = known.get(there.orderId);
    const numbersHere = numbersOf(here);
    const kind = gapKind(there, here, numbersHere, scanned);
    if (kind === undefined) return [];
    const deadlineAt = here && recordedDeadline(here, pack);
    return [
      {
        kind,
        orderId: there.orderId,
        numbersThere: there.trackingNumbers,
        numbersHere,
        ...(deadlineAt && { deadlineAt }),
        ...(there.shippedAt && { shippedThereAt: there.shippedAt }),
        ...(there.shippedOn && { shippedThereOn: there.shippedOn }),
      },
    ];
  });
  return {
    gaps: gaps.sort(byDeadline),
    agreeing: shipped.length - gaps.length,
    elsewhere: listed.length - shipped.length,
  };
}

function gapKind(
  { trackingNumbers, hasUnreadNumber }: ShippedOrder,
  here: Order | undefined,
  numbersHere: readonly string[],
  scanned: ReadonlySet<string>,
): ErpGap['kind'] | undefined {
  if (!here) return 'unknown-here';
  if (here.cancelledAt || here.status === 'cancelled' || here.status === 'closed-unpaid')
    return 'cancelled-here';
  if (numbersHere.length === 0) return isShipped(here) ? 'number-unseen' : 'not-here';
  const missing = trackingNumbers.filter((number) => !numbersHere.includes(number));
  if (missing.length > 0) {
    const spelled = new Set(numbersHere.map(spelling));
    return missing.every((number) => spelled.has(spelling(number))) ? 'number-spelling' : 'number-differs';
  }
  if (hasUnreadNumber) return 'number-unread';
  if (here.deliveredAt !== undefined || here.status === 'completed') return undefined;
  const shared = trackingNumbers.length > 0 ? trackingNumbers : numbersHere;
  return shared.some((number) => !scanned.has(number)) ? 'no-scan' : undefined;
}

/** Without what people and programs write otherwise. */
function spelling(trackingNumber: string): string {
  return trackingNumber.replace(/[\s-]/g, '').toUpperCase();
}

function isShipped({ status }: Order): boolean {
  return status === 'shipped' || status === 'completed';
}

function numbersOf(order: Order | undefined): string[] {
  return (order?.shipments ?? []).flatMap(({ trackingNumber }) => trackingNumber || []);
}

function byDeadline(a: ErpGap, b: ErpGap): number {
  const first = a.deadlineAt ?? '~';
  const second = b.deadlineAt ?? '~';
  if (first !== second) return first < second ? -1 : 1;
  return a.orderId < b.orderId ? -1 : 1;
}
