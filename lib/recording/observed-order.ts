/** What a page's order says that a later status would hide (rules.md §2). */
import type { Order } from '../domain/facts.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { IsoInstant } from '../domain/time.ts';
import type { OrderStatus } from '../domain/vocabulary.ts';
import { isPaid } from '../metrics/orders/paid.ts';

const ENDED: readonly OrderStatus[] = ['cancelled', 'closed-unpaid'];

/**
 * The order with `paidSeen` and `openSeenAt` as this sight of it proves them.
 * `seenAt`: when a page or an export of the Seller Center showed it; absent where none did (a backup without dates).
 */
export function withMemory(order: Order, seenAt: IsoInstant | undefined, pack: RulePack): Order {
  const provesPaid = isPaid({ ...order, paidAt: undefined }, pack);
  const provesOpen = seenAt !== undefined && order.status !== undefined && !ENDED.includes(order.status);
  return {
    ...order,
    ...(provesPaid && { paidSeen: true }),
    ...(provesOpen && { openSeenAt: later(order.openSeenAt, seenAt) }),
  };
}

function later(a: IsoInstant | undefined, b: IsoInstant): IsoInstant {
  return a !== undefined && a > b ? a : b;
}
