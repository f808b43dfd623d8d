/** What is known of one store, as judging wants it. */
import type { Order, StoreFacts, TrackingEvent } from '../domain/facts.ts';
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
import { TRACKING_NUMBERS } from './merge/shape.ts';
import { eventsOf, NO_STORE } from './parcels.ts';
import { rowsOf } from './rows-of-store.ts';
import type { Tables } from './tables.ts';

/** All facts of the store at one moment. */
export function readStoreFacts(storeId: string): Promise<StoreFacts> {
  return inOneView((tables) => storeFactsIn(tables, storeId));
}

/** The same inside a transaction that is already open. */
export async function storeFactsIn(tables: Tables, storeId: string): Promise<StoreFacts> {
  const of = <Table extends keyof JoinedEntries>(kind: EntryKind<Table>) => entriesOf(tables, kind, storeId);
  const [store = { storeId }] = await of(stores);
  const storeOrders = await of(orders);
  const pageVisits = await rowsOf(tables.pageVisits, storeId);
  return {
    store,
    orders: storeOrders,
    trackingEvents: await trackingEventsOf(tables, storeId, storeOrders),
    reviews: (await of(reviews)).filter(({ createdAt }) => createdAt !== undefined),
    activities: await of(activities),
    products: await of(products),
    ratings: await of(ratings),
    carriers: await of(carriers),
    officialFigures: await of(officialFigures),
    violations: await of(violations),
    ...(pageVisits.length > 0 && { pageVisits }),
  };
}

async function entriesOf<Table extends keyof JoinedEntries>(
  tables: Tables,
  kind: EntryKind<Table>,
  storeId: string,
): Promise<JoinedEntries[Table][]> {
  const rows = await rowsOf(tables.entries(kind), storeId);
  if (kind.indexed) for (const row of rows) delete (row as Record<string, unknown>)[TRACKING_NUMBERS];
  return rows;
}

/** The store's own events, and those of no stated store whose parcel one of its orders has. */
async function trackingEventsOf(
  tables: Tables,
  storeId: string,
  orders: readonly Order[],
): Promise<TrackingEvent[]> {
  const own = await rowsOf(tables.parcels, storeId);
  const shared = await rowsOf(tables.parcels, NO_STORE);
  if (shared.length === 0) return own.flatMap(eventsOf);
  const numbers = new Set(
    orders.flatMap(({ shipments = [] }) => shipments.map((each) => each.trackingNumber)),
  );
  const ours = shared.filter(({ trackingNumber }) => numbers.has(trackingNumber));
  return [...own, ...ours].flatMap(eventsOf).map((event) => ({ ...event, storeId }));
}
