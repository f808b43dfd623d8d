/** What is known of one store, as judging wants it. */
import type { Order, StoreFacts, TrackingEvent } from '../domain/facts.ts';
import type { FactsToFold, KeptState, StateMaking } from '../domain/store-changes.ts';
import { numbersOf } from './copied-scans.ts';
import type { JoinedEntries } from './entry-lists.ts';
import { inOneView } from './in-one-transaction.ts';
import { activities } from './kinds/activities.ts';
import { carriers } from './kinds/carriers.ts';
import type { EntryKind } from './kinds/entry-kind.ts';
import { officialFigures } from './kinds/official-figures.ts';
import { orders } from './kinds/orders.ts';
import { products } from './kinds/products.ts';
import { ratings } from './kinds/ratings.ts';
import { reviews } from './kinds/reviews.ts';
import { stores } from './kinds/stores.ts';
import { violations } from './kinds/violations.ts';
import { sightOf } from './order-sights.ts';
import { eventsOf, NO_STORE, type Parcel } from './parcels.ts';
import type { Tables } from './tables.ts';

/** All facts of the store at one moment. */
export function readStoreFacts(storeId: string): Promise<StoreFacts> {
  return inOneView(async (tables) => {
    const [rows, own] = await Promise.all([
      entriesOf(tables, orders, storeId),
      tables.parcels.ofStore(storeId),
    ]);
    return factsWith(tables, storeId, rows, own);
  });
}

/**
 * So many orders at a time: between two slices the worker may answer, and the tab may draw. The database reads the next
 * meanwhile.
 */
const SLICE = 100;

/**
 * Has the state of a store made of all its facts, with no more of the scans than the indicators ask, which stands beside
 * the orders: half as many rows.
 */
export function makeState<State>(
  storeId: string,
  begin: (facts: FactsToFold) => StateMaking<State>,
): Promise<KeptState<State>> {
  return inOneView(async (tables) => {
    const [kept, shared, pageVisits, known, violationsKnown] = await Promise.all([
      tables.entries(stores).get([storeId]),
      tables.parcels.ofStore(NO_STORE),
      tables.pageVisits.ofStore(storeId),
      entriesOf(tables, reviews, storeId),
      entriesOf(tables, violations, storeId),
    ]);
    const sharedByNumber = new Map(shared.map((parcel) => [parcel.trackingNumber, parcel]));
    const making = begin({
      store: kept ?? { storeId },
      reviews: known.filter(({ createdAt }) => createdAt !== undefined),
      violations: violationsKnown,
      ...(pageVisits.length > 0 && { pageVisits }),
      sightOf: (order) => {
        const numbers = sharedByNumber.size > 0 ? numbersOf(order) : [];
        return sightOf(
          order,
          numbers.flatMap((number) => sharedByNumber.get(number) ?? []),
        );
      },
    });
    await tables.entries(orders).eachSliceOf(
      storeId,
      SLICE,
      ({ orderId }) => orderId,
      (slice) => making.take(slice),
    );
    return making.made();
  });
}

async function factsWith(
  tables: Tables,
  storeId: string,
  storeOrders: Order[],
  own: readonly Parcel[],
): Promise<StoreFacts> {
  const of = <Table extends keyof JoinedEntries>(kind: EntryKind<Table>) => entriesOf(tables, kind, storeId);
  const [kept, shared, pageVisits, known] = await Promise.all([
    of(stores),
    tables.parcels.ofStore(NO_STORE),
    tables.pageVisits.ofStore(storeId),
    of(reviews),
  ]);
  const [activitiesKnown, productsKnown, ratingsKnown, carriersKnown, figures, violationsKnown] =
    await Promise.all([
      of(activities),
      of(products),
      of(ratings),
      of(carriers),
      of(officialFigures),
      of(violations),
    ]);
  return {
    store: kept[0] ?? { storeId },
    orders: storeOrders,
    trackingEvents: trackingEventsOf(storeId, storeOrders, own, shared),
    reviews: known.filter(({ createdAt }) => createdAt !== undefined),
    activities: activitiesKnown,
    products: productsKnown,
    ratings: ratingsKnown,
    carriers: carriersKnown,
    officialFigures: figures,
    violations: violationsKnown,
    ...(pageVisits.length > 0 && { pageVisits }),
  };
}

async function entriesOf<Table extends keyof JoinedEntries>(
  tables: Tables,
  kind: EntryKind<Table>,
  storeId: string,
): Promise<JoinedEntries[Table][]> {
  const rows = await tables.entries(kind).ofStore(storeId);
  const { beside } = kind.shape;
  if (beside) for (const row of rows as unknown as Record<string, unknown>[]) delete row[beside];
  return rows;
}

/** The store's own events, and those of no stated store whose parcel one of its orders has. */
function trackingEventsOf(
  storeId: string,
  orders: readonly Order[],
  own: readonly Parcel[],
  shared: readonly Parcel[],
): TrackingEvent[] {
  if (shared.length === 0) return own.flatMap(eventsOf);
  const numbers = new Set(
    orders.flatMap(({ shipments = [] }) => shipments.map((each) => each.trackingNumber)),
  );
  const ours = shared.filter(({ trackingNumber }) => numbers.has(trackingNumber));
  return [...own, ...ours].flatMap(eventsOf).map((event) => ({ ...event, storeId }));
}
