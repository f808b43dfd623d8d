/** What one transaction changed of a store: each record before and after, with all that its figures depend on. */
import type { Activity, Order, PageVisit, Review, StoreFacts } from './facts.ts';
import type { ScansByNumber } from './scans.ts';
import type { Instant, IsoInstant } from './time.ts';
import type { PageKind } from './vocabulary.ts';

/** A record before and after: `before` is absent where there was none. */
export interface Change<Sight> {
  before?: Sight;
  after: Sight;
}

/** An order with everything of other records that its figures depend on. */
export interface OrderSight {
  order: Order;
  /** Of the numbers of its parcels. */
  scans: ScansByNumber;
  /** When a page last showed the track of each of its numbers; absent: none did. */
  looks: Readonly<Record<string, Instant>>;
}

/** Of a store, all that its state is made of, but for its orders. */
export interface FactsToFold extends Pick<StoreFacts, 'store' | 'reviews' | 'violations' | 'pageVisits'> {
  /** An order of the store with its part of other records. */
  sightOf(order: Order): OrderSight;
}

/** A state that is being made of all facts: the orders are handed over bit by bit, each once. */
export interface StateMaking<State> {
  take(orders: readonly Order[]): void;
  /** When all were taken. */
  made(): KeptState<State>;
}

/** A review with what is known of its order. */
export interface ReviewSight {
  review: Review;
  /** Absent: the order is not known, or nobody knows when it was created. */
  orderCreatedAt?: IsoInstant;
}

export interface StoreChanges {
  storeId: string;
  orders: Iterable<Change<OrderSight>>;
  reviews: readonly Change<ReviewSight>[];
  visits: readonly PageVisit[];
  /** By order: when a page first showed its violation 虚假发货; of those that changed. */
  falseShipments: Readonly<Record<string, IsoInstant>>;
}

/** Earlier visits of the pages that are visited: as many as tell whether a page still yields what it did. */
export type Habits = Partial<Record<PageKind, readonly PageVisit[]>>;

/** What is derived from the facts of one store and kept beside them. */
export interface KeptState<State> {
  state: State;
  habits: Habits;
}

/**
 * Who derives the state: the store keeps it and asks, in the transaction that changes the facts. Both functions are
 * synchronous; neither knows the database, nor the database what they derive.
 */
export interface StateKeeper<State> {
  /** Orders that the state waits for: reviews name them. */
  awaited(state: State): readonly string[];
  /** The state after the changes; undefined where it cannot be told but from all facts. */
  advanced(
    kept: KeptState<State>,
    changes: StoreChanges,
    activities: readonly Activity[],
  ): KeptState<State> | undefined;
}
