/** What to show beside an order's row: the most urgent thing that its report says of it. */
import { ordersToShip, type StoreVerdicts } from './domain/report.ts';
import type { IndicatorId } from './domain/vocabulary.ts';
import type { OrderMark } from './messages.ts';

const MARK_OF_DEFECT: [IndicatorId, OrderMark['kind']][] = [
  ['lateShipment', 'late'],
  ['logisticsAnomaly', 'silent'],
  ['cancellation', 'counted'],
];

/** Marks of those orders only: nothing of any other order goes back to a page. */
export function marksOf(report: StoreVerdicts, orderIds: readonly string[]): OrderMark[] {
  const deadlines = new Map(ordersToShip(report).map(({ orderId, deadlineAt }) => [orderId, deadlineAt]));
  const defects = MARK_OF_DEFECT.map(([indicator, kind]) => ({ kind, ids: defectsOf(report, indicator) }));
  return [...new Set(orderIds)].flatMap((orderId): OrderMark[] => {
    const deadlineAt = deadlines.get(orderId);
    if (deadlineAt !== undefined) return [{ orderId, kind: 'deadline', deadlineAt }];
    const defect = defects.find(({ ids }) => ids.has(orderId));
    return defect ? [{ orderId, kind: defect.kind }] : [];
  });
}

function defectsOf({ indicators }: StoreVerdicts, id: IndicatorId): Set<string> {
  return new Set(indicators.find((indicator) => indicator.id === id)?.defectIds);
}
