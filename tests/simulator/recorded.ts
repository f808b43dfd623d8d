/** What the extension would have recorded: the product's own entries and its own merge, without the database around them. */
import type { Order, PageVisit, StoreFacts } from '../../lib/domain/facts.ts';
import type { Reading } from '../../lib/domain/reading.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { entriesOf, sourceOf } from '../../lib/recording/reading-entries.ts';
import { orders as orderKind } from '../../lib/store/kinds/orders.ts';
import { joinEntries } from '../../lib/store/merge/join-entries.ts';
import { eventsOf, joinParcels, type Parcel, parcelsOf } from '../../lib/store/parcels.ts';
import { STORE } from '../support/readings.ts';

export interface Recorded {
  record(reading: Reading): void;
  facts(): StoreFacts;
}

export function recorded(): Recorded {
  const orders = new Map<string, Order>();
  const parcels = new Map<string, Parcel>();
  const pageVisits: PageVisit[] = [];
  return {
    record(reading) {
      const entries = entriesOf(reading, `${pageVisits.length}`, STORE, defaultRulePack);
      const fallback = { seen: reading.readAt, source: sourceOf(reading) };
      for (const entry of entries.orders ?? []) {
        const known = orders.get(entry.orderId);
        orders.set(entry.orderId, joinEntries(orderKind.shape, known, [{ entry, fallback }]));
      }
      for (const parcel of parcelsOf(entries)) {
        parcels.set(parcel.trackingNumber, joinParcels(parcels.get(parcel.trackingNumber), parcel));
      }
      pageVisits.push(...(entries.pageVisits ?? []));
    },
    facts: () => ({
      store: { storeId: STORE },
      orders: [...orders.values()],
      trackingEvents: [...parcels.values()].flatMap(eventsOf),
      reviews: [],
      activities: [],
      products: [],
      ratings: [],
      carriers: [],
      officialFigures: [],
      violations: [],
      pageVisits,
    }),
  };
}
