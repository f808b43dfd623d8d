/** While an activity runs: how fresh the readings are, said first, then shipping, tracking, price and stock (rules.md §6). */
import { compareText } from '../../domain/compare-text.ts';
import type { PageVisit, StoreFacts } from '../../domain/facts.ts';
import type { Check, Checklist } from '../../domain/report.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';
import { isCancelled } from '../cancellation.ts';
import { holdsAt } from '../course.ts';
import { newestReading, unseenOrdersSince, visitsOf } from '../coverage/coverage.ts';
import type { Judging } from '../judging.ts';
import type { KnownOrder } from '../orders/known-order.ts';
import { isValidNumber } from '../orders/valid-shipment.ts';
import type { ActivityScope, JudgedOrder } from '../scopes/scope.ts';
import { type OrderCreation, ordersWithoutStock, priceMismatches } from './order-lines.ts';
import { passedByAll } from './seen-whole.ts';
import { STALE_AFTER } from './thresholds.ts';

export function liveMonitorOf(scope: ActivityScope, facts: StoreFacts, judging: Judging): Checklist {
  const { now, calendar, firstDay } = judging;
  const { startsAt } = scope.window;
  const unseen = unseenOrdersSince(
    facts,
    startsAt === undefined ? firstDay : calendar.dayAt(startsAt),
    judging,
  );
  const current = scope.orders.filter(({ known }) => !isCancelled(known, now));
  return {
    activityId: scope.activity.activityId,
    checks: [
      freshnessCheck(facts.pageVisits, now),
      ...[
        shipRateCheck(current, now),
        trackingCheck(current, now),
        creationCheck('priceMatch', priceMismatches(scope, now), 'activity-products'),
        creationCheck('stockAtOrder', ordersWithoutStock(scope, facts, now), 'product-list'),
      ].map((check) => passedByAll(check, unseen)),
    ],
  };
}

/** Stale: nothing of the order list was read for two hours. `figure`: how many minutes ago it was. */
function freshnessCheck(visits: readonly PageVisit[] | undefined, now: Instant): Check {
  if (visits === undefined) return { id: 'freshness', state: 'unknown', openPage: 'order-list' };
  const readAt = newestReading(visitsOf('order-list', visits, now));
  const age = readAt === undefined ? Number.POSITIVE_INFINITY : now - instantOfIso(readAt);
  const limit = STALE_AFTER / 60_000;
  if (age < STALE_AFTER) return { id: 'freshness', state: 'pass', figure: Math.floor(age / 60_000), limit };
  const figure = Number.isFinite(age) ? { figure: Math.floor(age / 60_000) } : {};
  return { id: 'freshness', state: 'fail', ...figure, limit, openPage: 'order-list' };
}

/**
 * Orders with a valid number, dated or not, of all that are not cancelled; fails when one without is past its deadline
 * and nothing says that it was shipped all the same.
 */
function shipRateCheck(orders: readonly JudgedOrder[], now: Instant): Check {
  if (orders.length === 0) return { id: 'shipRate', state: 'unknown', openPage: 'order-list' };
  const unshipped = orders.filter(({ known }) => numbersOf(known).length === 0);
  const isLate = ({ known, lateShipment }: JudgedOrder) =>
    lateShipment !== undefined && now > known.deadlineAt;
  return {
    id: 'shipRate',
    state: unshipped.some(isLate) ? 'fail' : 'pass',
    figure: (orders.length - unshipped.length) / orders.length,
    orderIds: idsOf(unshipped),
  };
}

/** Shipped orders with a carrier event of all shipped ones; fails when one without is silent. */
function trackingCheck(orders: readonly JudgedOrder[], now: Instant): Check {
  const shipped = orders.filter(({ known }) => numbersOf(known).length > 0);
  if (shipped.length === 0) return { id: 'trackingCoverage', state: 'unknown', openPage: 'order-list' };
  const unscanned = shipped.filter(({ known }) => !hasScan(known));
  const isSilent = unscanned.some(({ logisticsAnomaly }) => holdsAt(logisticsAnomaly?.defect ?? [], now));
  return {
    id: 'trackingCoverage',
    state: isSilent ? 'fail' : 'pass',
    figure: (shipped.length - unscanned.length) / shipped.length,
    orderIds: idsOf(unscanned),
  };
}

function creationCheck(
  id: 'priceMatch' | 'stockAtOrder',
  { isWhole, compared, differing }: OrderCreation,
  openPage: string,
): Check {
  if (differing.length > 0) return { id, state: 'fail', figure: differing.length, orderIds: differing };
  if (isWhole) return { id, state: 'pass', figure: 0, orderIds: [] };
  return { id, state: 'unknown', ...(compared > 0 && { figure: 0 }), openPage };
}

/** A list may print a number without the time of its upload: what was scanned at any time is then of this order. */
function numbersOf({ uploads, order }: KnownOrder): { trackingNumber: string; since: Instant }[] {
  const dated = uploads.map(({ trackingNumber, uploadedAt }) => ({ trackingNumber, since: uploadedAt }));
  const undated = (order.shipments ?? []).flatMap((shipment) =>
    shipment.uploadedAt === undefined && shipment.trackingNumber !== undefined && isValidNumber(shipment)
      ? [{ trackingNumber: shipment.trackingNumber, since: Number.NEGATIVE_INFINITY }]
      : [],
  );
  return [...dated, ...undated];
}

function hasScan(known: KnownOrder): boolean {
  return numbersOf(known).some(({ trackingNumber, since }) =>
    known.scansOf(trackingNumber).some(({ at }) => at >= since),
  );
}

function idsOf(orders: readonly JudgedOrder[]): string[] {
  return orders.map(({ known }) => known.orderId).sort(compareText);
}
