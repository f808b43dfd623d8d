/** A backup in which each entry stands once, taken apart by store; every store that anything names is judged. */

import type { Backup } from '../../domain/backup.ts';
import { compareText } from '../../domain/compare-text.ts';
import type { Order, StoreFacts, TrackingEvent, Violation } from '../../domain/facts.ts';
import { type Instant, type IsoInstant, instantOfIso, isoOf } from '../../domain/time.ts';

/** The facts of each store, by store id, for judging at `now`. */
export function storeFactsOf(backup: Backup, now: Instant): StoreFacts[] {
  const { orders = [], reviews = [], activities = [], products = [], stores = [] } = backup;
  const { ratings = [], carriers = [], officialFigures = [], trackingEvents = [], readings = [] } = backup;
  const violations = (backup.violations ?? []).map((violation) =>
    datedViolation(violation, backup.exportedAt, now),
  );
  const named = [
    stores,
    orders,
    reviews,
    activities,
    products,
    ratings,
    carriers,
    officialFigures,
    violations,
  ];
  const ids = new Set([...named, readings, trackingEvents].flat().flatMap(({ storeId }) => storeId ?? []));
  return [...ids].sort(compareText).map((storeId) => {
    const of = <Entry extends { storeId: string }>(entries: readonly Entry[]) =>
      entries.filter((entry) => entry.storeId === storeId);
    const ownOrders = of(orders);
    const ownViolations = of(violations);
    return {
      store: of(stores)[0] ?? { storeId },
      orders: datedVerdicts(ownOrders, ownViolations, backup.exportedAt),
      trackingEvents: eventsOf(storeId, ownOrders, trackingEvents),
      reviews: of(reviews),
      activities: of(activities),
      products: of(products),
      ratings: of(ratings),
      carriers: of(carriers),
      officialFigures: of(officialFigures),
      violations: ownViolations,
      ...(readings.length === 0 ? {} : { pageVisits: of(readings) }),
    };
  });
}

/** An event that names no store belongs to the stores whose orders have its number. */
function eventsOf(
  storeId: string,
  orders: readonly Order[],
  events: readonly TrackingEvent[],
): TrackingEvent[] {
  const numbers = new Set(
    orders.flatMap(({ shipments = [] }) => shipments.map(({ trackingNumber }) => trackingNumber)),
  );
  return events.filter((event) =>
    event.storeId === undefined ? numbers.has(event.trackingNumber) : event.storeId === storeId,
  );
}

/**
 * Without a date of its own a fact was seen when the backup was made (formats.md §2); that says nothing of when it came
 * about, so judging an earlier instant knows it, too.
 */
function datedViolation(violation: Violation, exportedAt: IsoInstant | undefined, now: Instant): Violation {
  const madeAt = exportedAt && isoOf(Math.min(instantOfIso(exportedAt), now));
  const readAt = violation.readAt ?? violation.seen?.reason ?? madeAt;
  return readAt === undefined ? violation : { ...violation, readAt };
}

/** A verdict of a number that says nothing else was seen when the backup was made, too: a violation read later replaces it. */
function datedVerdicts(
  orders: readonly Order[],
  violations: readonly Violation[],
  exportedAt: IsoInstant | undefined,
): Order[] {
  if (exportedAt === undefined || violations.length === 0) return [...orders];
  const violating = new Set(violations.map(({ orderId }) => orderId));
  return orders.map((order) =>
    violating.has(order.orderId) ? { ...order, seen: { '*': exportedAt, ...order.seen } } : order,
  );
}
