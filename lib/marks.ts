/** What to show beside an order's row: the most urgent thing that is judged of it. */
import type { Order } from './domain/facts.ts';
import { type Instant, isoOf } from './domain/time.ts';
import type { IndicatorId } from './domain/vocabulary.ts';
import type { OrderMark } from './messages.ts';
import { type OrderStanding, orderStanding } from './metrics/settled/order-standing.ts';
import type { Judgeable, Rules } from './state-keeping.ts';
import { readSights } from './store/changes.ts';

const MARK_OF_DEFECT: [IndicatorId, OrderMark['kind']][] = [
  ['lateShipment', 'late'],
  ['logisticsAnomaly', 'silent'],
  ['cancellation', 'counted'],
];

/** Marks of these orders only, as they are stored: nothing of any other order goes back to a page. */
export async function marksFor(
  orders: readonly Order[],
  { state, store, activities }: Judgeable,
  rules: Rules,
  now: Instant,
): Promise<OrderMark[]> {
  const sights = await readSights(store.storeId, orders);
  const basis = { ...rules, activities };
  return sights.flatMap((sight) => markOf(orderStanding(sight, state, basis, now)));
}

function markOf({ orderId, deadlineAt, defectOf }: OrderStanding): OrderMark[] {
  if (deadlineAt !== undefined) return [{ orderId, kind: 'deadline', deadlineAt: isoOf(deadlineAt) }];
  const defect = MARK_OF_DEFECT.find(([indicator]) => defectOf.includes(indicator));
  return defect ? [{ orderId, kind: defect[1] }] : [];
}
