import type { Order, Review, Shipment, TrackingEvent } from '../../domain/facts.ts';
import type { JudgedStore } from '../../domain/judged.ts';
import type { Checklist } from '../../domain/report.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';

export interface Parcel extends Shipment {
  orderId: string;
}

/** What the records hold of the orders behind a post-mortem. */
export interface Evidence {
  /** By creation, then id. */
  orders: Order[];
  parcels: Parcel[];
  /** In the order of the parcels, each in time order; none after the judged instant. */
  scans: TrackingEvent[];
  reviews: Review[];
}

export function evidenceOf(
  { facts }: JudgedStore,
  postMortem: Checklist | undefined,
  now: Instant,
): Evidence {
  const idsOf = (id: string) => new Set(postMortem?.checks.find((check) => check.id === id)?.orderIds ?? []);
  const orderIds = idsOf('evidence');
  const reviewIds = idsOf('negativeReviews');
  const orders = facts.orders
    .filter(({ orderId }) => orderIds.has(orderId))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const parcels = orders.flatMap(({ orderId, shipments = [] }) =>
    shipments.map((shipment) => ({ ...shipment, orderId })),
  );
  const events = eventsByNumber(facts.trackingEvents, now);
  const numbers = [...new Set(parcels.flatMap(({ trackingNumber }) => trackingNumber ?? []))];
  return {
    orders,
    parcels,
    scans: numbers.flatMap((number) => events.get(number) ?? []),
    reviews: facts.reviews.filter(({ reviewId }) => reviewIds.has(reviewId)),
  };
}

function keyOf({ createdAt = '~', orderId }: Order): string {
  return `${createdAt} ${orderId}`;
}

function eventsByNumber(events: readonly TrackingEvent[], now: Instant): Map<string, TrackingEvent[]> {
  const byNumber = new Map<string, TrackingEvent[]>();
  for (const event of [...events].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    if (instantOfIso(event.at) > now) continue;
    const known = byNumber.get(event.trackingNumber);
    if (known) known.push(event);
    else byNumber.set(event.trackingNumber, [event]);
  }
  return byNumber;
}
