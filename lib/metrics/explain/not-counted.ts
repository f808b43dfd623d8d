/** Which orders of a scope are not in a figure now, and why. Orders created after now do not exist. */
import { compareText } from '../../domain/compare-text.ts';
import type { NotCountedEntry, NotCountedReason } from '../../domain/explanation.ts';
import type { Order } from '../../domain/facts.ts';
import { instantOfIso } from '../../domain/time.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import { holdsAt } from '../course.ts';
import { isPaymentUnknown } from '../coverage/unseen-orders.ts';
import type { Judging } from '../judging.ts';
import { hasOrder } from '../scopes/activity-window.ts';
import type { ActivityScope, JudgedOrder, Scope } from '../scopes/scope.ts';
import { isInWindow } from '../window.ts';

/** By id. `activity`: absent for the store. Orders created before the window are left out, they are history. */
export function notCountedOrders(
  indicator: Exclude<IndicatorId, 'negativeReview'>,
  scope: Scope,
  orders: readonly Order[],
  activity: ActivityScope | undefined,
  judging: Judging,
): NotCountedEntry[] {
  const judged = new Map(scope.orders.map((order) => [order.known.orderId, order]));
  return orders
    .flatMap((order): NotCountedEntry[] => {
      if (!canBeInScope(order, activity, judging)) return [];
      const why = reasonFor(indicator, order, judged.get(order.orderId), judging);
      return why === undefined ? [] : [{ id: order.orderId, why }];
    })
    .sort((a, b) => compareText(a.id, b.id));
}

function canBeInScope(order: Order, activity: ActivityScope | undefined, judging: Judging): boolean {
  if (order.createdAt === undefined) return activity === undefined;
  const createdAt = instantOfIso(order.createdAt);
  if (createdAt > judging.now || judging.calendar.dayAt(createdAt) < judging.firstDay) return false;
  return activity === undefined || hasOrder(activity.window, order, createdAt);
}

/** Undefined for an order that counts. */
function reasonFor(
  indicator: Exclude<IndicatorId, 'negativeReview'>,
  order: Order,
  judged: JudgedOrder | undefined,
  judging: Judging,
): NotCountedReason | undefined {
  if (order.createdAt === undefined) return 'withoutCreation';
  if (judged === undefined) return isPaymentUnknown(order) ? 'paymentUnknown' : 'unpaid';
  const course = judged[indicator];
  if (indicator === 'lateShipment' && course === undefined) return 'unplaced';
  if (indicator === 'logisticsAnomaly' && judged.isTrackUnseen) return 'trackUnseen';
  if (course === undefined) return judged.lateShipment === undefined ? 'unplaced' : 'withoutValidShipment';
  if (!isInWindow(course, judging)) return 'outsideWindow';
  if (holdsAt(course.eligible, judging.now)) return undefined;
  if (judged.isOpen) return 'open';
  return judged.known.cancelledAt === undefined ? 'numberSuspected' : 'cancelledInTime';
}
