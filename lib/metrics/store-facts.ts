/** A backup taken apart by store. Repeated entries are one; every store that anything names is judged. */
import type { Backup } from '../domain/backup.ts';
import type { Order, StoreFacts, TrackingEvent, Violation } from '../domain/facts.ts';
import type { IsoInstant } from '../domain/time.ts';
import { compareText } from './valid-shipment.ts';

/** The facts of each store, by store id. */
export function storeFactsOf(backup: Backup): StoreFacts[] {
  const { orders = [], reviews = [], activities = [], products = [], stores = [] } = backup;
  const { ratings = [], carriers = [], officialFigures = [], trackingEvents = [], readings = [] } = backup;
  const violations = (backup.violations ?? []).map((violation) =>
    datedViolation(violation, backup.exportedAt),
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
    const ownOrders = merged(of(orders), ({ orderId }) => orderId);
    return {
      store: merged(of(stores), () => storeId)[0] ?? { storeId },
      orders: ownOrders,
      trackingEvents: eventsOf(storeId, ownOrders, trackingEvents),
      reviews: merged(of(reviews), ({ reviewId }) => reviewId),
      activities: merged(of(activities), ({ activityId }) => activityId),
      products: of(products),
      ratings: merged(of(ratings), ({ day }) => day),
      carriers: merged(of(carriers), ({ name }) => name),
      officialFigures: of(officialFigures),
      violations: of(violations),
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

/** Without a date of its own a fact was seen when the backup was made (formats.md §2). */
function datedViolation(violation: Violation, exportedAt: IsoInstant | undefined): Violation {
  const readAt = violation.readAt ?? violation.seen?.reason ?? exportedAt;
  return readAt === undefined ? violation : { ...violation, readAt };
}

/** Entries of one id as one: the known beats the absent, then the greater value in code-point order. */
function merged<Entry extends object>(entries: readonly Entry[], idOf: (entry: Entry) => string): Entry[] {
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    const known = byId.get(idOf(entry));
    byId.set(idOf(entry), known === undefined ? entry : mergedPair(known, entry));
  }
  return [...byId.values()];
}

function mergedPair<Entry extends object>(a: Entry, b: Entry): Entry {
  const fields = Object.entries(b).filter(([field, value]) => {
    const known = (a as Record<string, unknown>)[field];
    return known === undefined || compareText(JSON.stringify(value), JSON.stringify(known)) > 0;
  });
  return { ...a, ...Object.fromEntries(fields) };
}
