/** The facts of a store as they grow, and what each step changed: what the database would hand to judging. */
import type {
  Order,
  PageVisit,
  Review,
  StoreFacts,
  TrackingEvent,
  Violation,
} from '../../lib/domain/facts.ts';
import { scansByNumber } from '../../lib/domain/scans.ts';
import type { OrderSight, ReviewSight, StoreChanges } from '../../lib/domain/store-changes.ts';
import { type Instant, type IsoInstant, instantOfIso } from '../../lib/domain/time.ts';

export interface Arrival {
  orders: Order[];
  events: TrackingEvent[];
  reviews: Review[];
  visits: PageVisit[];
  violations: Violation[];
}

export class Mirror {
  readonly orders = new Map<string, Order>();
  readonly events = new Map<string, TrackingEvent[]>();
  readonly reviews = new Map<string, Review>();
  readonly visits: PageVisit[] = [];
  readonly violations: Violation[] = [];

  private readonly rest: StoreFacts;

  constructor(rest: StoreFacts) {
    this.rest = rest;
  }

  facts(): StoreFacts {
    return {
      ...this.rest,
      orders: [...this.orders.values()],
      trackingEvents: [...this.events.values()].flat(),
      reviews: [...this.reviews.values()],
      violations: [...this.violations],
      pageVisits: this.visits.length > 0 ? [...this.visits] : undefined,
    };
  }

  /** Takes what arrives, and tells what it changed. */
  take(arrival: Arrival): StoreChanges {
    const numbers = new Set([
      ...arrival.events.map(({ trackingNumber }) => trackingNumber),
      ...arrival.visits.flatMap(({ tracks = [] }) => tracks),
    ]);
    const touched = new Set([
      ...arrival.orders.map(({ orderId }) => orderId),
      ...arrival.violations.map(({ orderId }) => orderId),
      ...[...this.orders.values()]
        .filter((order) => numbersOf(order).some((each) => numbers.has(each)))
        .map(({ orderId }) => orderId),
    ]);
    const touchedReviews = new Set([
      ...arrival.reviews.map(({ reviewId }) => reviewId),
      ...[...this.reviews.values()]
        .filter(({ orderId = '' }) => touched.has(orderId))
        .map(({ reviewId }) => reviewId),
    ]);
    const before = new Map([...touched].map((id) => [id, this.sightOf(id)]));
    const reviewsBefore = new Map([...touchedReviews].map((id) => [id, this.reviewSightOf(id)]));
    this.put(arrival);
    return {
      storeId: this.rest.store.storeId,
      orders: [...touched].flatMap((id) => {
        const after = this.sightOf(id);
        const known = before.get(id);
        return after ? [{ after, ...(known && { before: known }) }] : [];
      }),
      reviews: [...touchedReviews].flatMap((id) => {
        const after = this.reviewSightOf(id);
        const known = reviewsBefore.get(id);
        return after ? [{ after, ...(known && { before: known }) }] : [];
      }),
      visits: arrival.visits,
      falseShipments: this.falseShipments(arrival.violations),
    };
  }

  private put(arrival: Arrival): void {
    for (const order of arrival.orders) this.orders.set(order.orderId, order);
    for (const event of arrival.events) {
      const known = this.events.get(event.trackingNumber) ?? [];
      this.events.set(event.trackingNumber, [...known, event]);
    }
    for (const review of arrival.reviews) this.reviews.set(review.reviewId, review);
    this.visits.push(...arrival.visits);
    this.violations.push(...arrival.violations);
  }

  private falseShipments(violations: readonly Violation[]): Record<string, IsoInstant> {
    const changed = new Set(violations.map(({ orderId }) => orderId));
    const first: Record<string, IsoInstant> = {};
    for (const { orderId, reason, readAt } of this.violations) {
      if (!changed.has(orderId) || reason !== 'false-shipment' || readAt === undefined) continue;
      const known = first[orderId];
      if (known === undefined || readAt < known) first[orderId] = readAt;
    }
    return first;
  }

  private sightOf(orderId: string): OrderSight | undefined {
    const order = this.orders.get(orderId);
    if (!order) return undefined;
    const looks: Record<string, Instant> = {};
    for (const { readAt, tracks = [] } of this.visits) {
      const at = instantOfIso(readAt);
      for (const number of tracks) if ((looks[number] ?? at) <= at) looks[number] = at;
    }
    return {
      order,
      scans: scansByNumber(numbersOf(order).flatMap((number) => this.events.get(number) ?? [])),
      looks,
    };
  }

  private reviewSightOf(reviewId: string): ReviewSight | undefined {
    const review = this.reviews.get(reviewId);
    if (!review) return undefined;
    const orderCreatedAt = this.orders.get(review.orderId ?? '')?.createdAt;
    return { review, ...(orderCreatedAt !== undefined && { orderCreatedAt }) };
  }
}

function numbersOf({ shipments = [] }: Order): string[] {
  return [...new Set(shipments.flatMap(({ trackingNumber }) => trackingNumber ?? []))];
}
