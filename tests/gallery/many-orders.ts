import type { OpenOrder } from '../../lib/domain/report.ts';
import { type Instant, isoOf, MINUTE } from '../../lib/domain/time.ts';

/** So many open orders, soonest first: what a table must still be smooth with. */
export function manyOpenOrders(count: number, now: Instant): OpenOrder[] {
  return Array.from({ length: count }, (_, index) => ({
    orderId: `81551${String(1_000_000_000 + ((index * 7_919) % count)).padStart(11, '0')}`,
    deadlineAt: isoOf(now + index * MINUTE),
    step: index % 3 === 0 ? 'act' : 'none',
  }));
}
