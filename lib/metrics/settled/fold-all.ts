/** The state of a store made anew from all its facts, in steps. */
import type { Order, PageVisit, Review, StoreFacts, TrackingEvent } from '../../domain/facts.ts';
import type {
  Change,
  FactsToFold,
  Habits,
  KeptState,
  OrderSight,
  ReviewSight,
  StoreChanges,
} from '../../domain/store-changes.ts';
import { type Instant, type IsoInstant, instantOfIso, isoOf } from '../../domain/time.ts';
import { habitsIn } from '../coverage/drift.ts';
import { pageCards } from '../coverage/page-cards.ts';
import { judgingAt } from '../judging.ts';
import { falseShipmentsOf } from '../orders/judged-orders.ts';
import { areTracksStated, latestLooks } from '../orders/track-looks.ts';
import { type Basis, basisText, fill } from './advance.ts';
import { isCountedList, settleLedger, trimmed } from './ledger.ts';
import { emptyState, type JudgingState } from './state.ts';

/** So many orders at a time: between two slices the worker may answer, and the tab may draw. */
const SLICE = 1000;

/** Yields between slices; returns the state as of `now`. Facts later than `now` do not exist yet. */
export function* foldAll(
  facts: FactsToFold,
  basis: Basis,
  now: Instant,
): Generator<void, KeptState<JudgingState>> {
  const state = emptyState(basisText(basis), now);
  state.isCoverageStated = facts.pageVisits !== undefined;
  state.areTracksStated = areTracksStated(facts.pageVisits, now);
  const visits = (facts.pageVisits ?? []).filter(({ readAt }) => instantOfIso(readAt) <= now);
  for (const { readAt } of [...(facts.pageVisits ?? []), ...facts.violations]) {
    const at = readAt === undefined ? now : instantOfIso(readAt);
    if (at > now) state.aheadAt = Math.min(state.aheadAt, at);
  }
  state.ledger.visits = visits.map((visit) => ({
    ...trimmed(visit),
    ...(isCountedList(visit) && { known: 0 }),
  }));
  settleLedger(state.ledger, judgingAt(now, basis.pack));
  state.pages = pageCards(visits);
  for (const [orderId, at] of falseShipmentsOf(facts.violations, now))
    state.falseShipments[orderId] = isoOf(at);
  for (let start = 0; start < facts.orders.length; start += SLICE) {
    const orders = facts.orders.slice(start, start + SLICE);
    fill(state, changesOf(facts, { orders: sightsOf(orders, facts) }), basis, now);
    yield;
  }
  fill(state, changesOf(facts, { reviews: reviewChanges(facts) }), basis, now);
  return { state, habits: habitsOf(visits) };
}

function habitsOf(visits: readonly PageVisit[]): Habits {
  const pages = new Set(visits.map(({ page }) => page));
  return Object.fromEntries(
    [...pages].map((page) => [page, habitsIn(visits.filter((visit) => visit.page === page))]),
  );
}

function changesOf(
  { store: { storeId } }: FactsToFold,
  parts: Pick<Partial<StoreChanges>, 'orders' | 'reviews'>,
): StoreChanges {
  return { storeId, orders: [], reviews: [], visits: [], falseShipments: {}, ...parts };
}

/** One by one: what is judged of an order is let go before the next. */
function* sightsOf(orders: readonly Order[], { sightOf }: FactsToFold): Generator<Change<OrderSight>> {
  for (const order of orders) yield { after: sightOf(order) };
}

/** The same of facts that are apart. */
export function toFold(facts: StoreFacts, now: Instant): FactsToFold {
  const byNumber = new Map<string, TrackingEvent[]>();
  for (const event of facts.trackingEvents) {
    const events = byNumber.get(event.trackingNumber);
    if (events) events.push(event);
    else byNumber.set(event.trackingNumber, [event]);
  }
  const looks = latestLooks(facts.pageVisits, now);
  const sightOf = (order: Order): OrderSight => {
    const numbers = new Set(order.shipments?.flatMap(({ trackingNumber }) => trackingNumber ?? []));
    const seen: Record<string, IsoInstant> = {};
    for (const number of numbers) {
      const at = looks.get(number);
      if (at !== undefined) seen[number] = isoOf(at);
    }
    return { order, events: [...numbers].flatMap((number) => byNumber.get(number) ?? []), looks: seen };
  };
  return { ...facts, sightOf };
}

function reviewChanges({ reviews, orders }: FactsToFold): Change<ReviewSight>[] {
  if (reviews.length === 0) return [];
  const createdAtOf = new Map(orders.map(({ orderId, createdAt }) => [orderId, createdAt]));
  return reviews.map((review: Review) => {
    const orderCreatedAt = createdAtOf.get(review.orderId ?? '');
    return { after: { review, ...(orderCreatedAt !== undefined && { orderCreatedAt }) } };
  });
}
