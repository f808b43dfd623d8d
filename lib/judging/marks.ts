/** What to show beside an order's row: the most urgent thing that is judged of it. */

import type { OrderMark } from '../domain/order-mark.ts';
import { type Instant, isoOf } from '../domain/time.ts';
import type { IndicatorId } from '../domain/vocabulary.ts';
import { type OrderStanding, orderStandings } from '../metrics/settled/order-standing.ts';
import type { Recorded } from '../store/record-changes.ts';
import type { Judgeable, Rules } from './state-keeping.ts';

const MARK_OF_DEFECT: [IndicatorId, OrderMark['kind']][] = [
  ['lateShipment', 'late'],
  ['logisticsAnomaly', 'anomalous'],
  ['cancellation', 'counted'],
];

/** Marks of the recorded orders only, as they are stored: nothing of any other order goes back to a page. */
export function marksFor(
  { sights }: Recorded,
  { state, activities }: Judgeable,
  rules: Rules,
  now: Instant,
): OrderMark[] {
  return orderStandings(sights, state, { ...rules, activities }, now).flatMap(markOf);
}

function markOf({ orderId, deadlineAt, defectOf }: OrderStanding): OrderMark[] {
  if (deadlineAt !== undefined) return [{ orderId, kind: 'deadline', deadlineAt: isoOf(deadlineAt) }];
  const defect = MARK_OF_DEFECT.find(([indicator]) => defectOf.includes(indicator));
  return defect ? [{ orderId, kind: defect[1] }] : [];
}
