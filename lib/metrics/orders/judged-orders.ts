/** The orders of a store with their courses, and those of which too little is known. */
import type { Order, StoreFacts, Violation } from '../../domain/facts.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import { scansByNumber } from '../../domain/scans.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';
import { headlineCancellation, headlineLateShipment, headlineLogisticsAnomaly } from '../headline.ts';
import { isOpen } from '../late-shipment.ts';
import { isTrackUnseen, lookedAtCourse } from '../logistics-anomaly.ts';
import type { DoubtfulOrder, JudgedOrder } from '../scopes/scope.ts';
import { type KnownOrder, knownOrder } from './known-order.ts';
import { isPaid } from './paid.ts';
import { trackSeenUntil } from './track-looks.ts';

export interface StoreOrders {
  judged: JudgedOrder[];
  doubtful: DoubtfulOrder[];
}

export function storeOrders(facts: StoreFacts, now: Instant, pack: RulePack): StoreOrders {
  const scans = scansByNumber(facts.trackingEvents);
  const falseShipments = falseShipmentsOf(facts.violations, now);
  const seenUntil = trackSeenUntil(facts.pageVisits, now);
  const isCoverageStated = facts.pageVisits !== undefined;
  const judged: JudgedOrder[] = [];
  const doubtful: DoubtfulOrder[] = [];
  for (const order of facts.orders) {
    const known = knownOrder(order, scans, falseShipments.get(order.orderId), seenUntil, now, pack);
    const isUnplaced = isCoverageStated && known !== undefined && isUnplacedOrder(known);
    if (known !== undefined) judged.push(judgedOrder(known, isUnplaced, now, pack));
    if (isCoverageStated && (isUnplaced || isDoubtful(order, pack)))
      doubtful.push({ order, createdAt: creationOf(order), isUnplaced });
  }
  return { judged, doubtful };
}

export function judgedOrder(
  known: KnownOrder,
  isUnplaced: boolean,
  now: Instant,
  pack: RulePack,
): JudgedOrder {
  const logisticsAnomaly = isUnplaced ? undefined : headlineLogisticsAnomaly(known, now, pack);
  return {
    known,
    cancellation: headlineCancellation(known, pack),
    lateShipment: isUnplaced ? undefined : headlineLateShipment(known, pack),
    logisticsAnomaly,
    lookedAt: logisticsAnomaly && lookedAtCourse(known, logisticsAnomaly),
    isTrackUnseen: !isUnplaced && isTrackUnseen(known, now),
    isOpen: !isUnplaced && isOpen(known, now),
  };
}

/** Shipped by its status or by a number, and no valid shipment says when. */
export function isUnplacedOrder({ isPlaced, order: { status, shipments = [] } }: KnownOrder): boolean {
  if (isPlaced) return false;
  const isShipped = status === 'shipped' || status === 'partly-shipped' || status === 'completed';
  return isShipped || shipments.some(({ trackingNumber = '' }) => trackingNumber !== '');
}

function creationOf({ createdAt }: Order): Instant | undefined {
  return createdAt === undefined ? undefined : instantOfIso(createdAt);
}

export function isDoubtful(order: Order, pack: RulePack): boolean {
  if (order.createdAt === undefined) return true;
  return !isPaid(order, pack) && (order.status === undefined || order.status === 'cancelled');
}

/** By order: when a page, up to `now`, first showed the violation 虚假发货. */
export function falseShipmentsOf(violations: readonly Violation[], now: Instant): Map<string, Instant> {
  const firstSeen = new Map<string, Instant>();
  for (const { orderId, reason, readAt } of violations) {
    if (reason !== 'false-shipment' || readAt === undefined) continue;
    const seenAt = instantOfIso(readAt);
    if (seenAt > now) continue;
    firstSeen.set(orderId, Math.min(seenAt, firstSeen.get(orderId) ?? seenAt));
  }
  return firstSeen;
}
