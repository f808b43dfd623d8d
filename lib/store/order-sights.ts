/** Orders with all that their figures depend on: the scans that they carry, and those of parcels of no stated store. */
import type { Order } from '../domain/facts.ts';
import { putInTimeOrder, type Scan, scansByNumber } from '../domain/scans.ts';
import type { Change, OrderSight } from '../domain/store-changes.ts';
import type { Instant } from '../domain/time.ts';
import { copiedScans, copiesIn, lookIn, numbersOf, scansIn } from './copied-scans.ts';
import type { MergedRow } from './merged-rows.ts';
import { eventsOf, NO_STORE, type Parcel, parcelKey } from './parcels.ts';
import type { Tables } from './tables.ts';

/** `rows`: of one store; `merged`: the parcels as they were before and are now. */
export async function sightsOf(
  tables: Tables,
  { hasSharedParcels }: { hasSharedParcels: boolean },
  rows: readonly MergedRow<Order>[],
  merged: readonly MergedRow<Parcel>[],
): Promise<Change<OrderSight>[]> {
  const hasShared = hasSharedParcels || merged.some(({ after }) => after.storeId === NO_STORE);
  const shared = hasShared ? await sharedParcels(tables, rows, merged) : NO_PARCELS;
  return rows.map(({ before, after }) => {
    const sight = sightOf(after, sharedOf(after, 'after', shared));
    if (!before) return { after: sight };
    // The same scans before and after are the same list: who judges both need not read it twice.
    const isSame = shared.size === 0 && copiedScans(before) === copiedScans(after);
    return {
      before: isSame ? { ...sight, order: before } : sightOf(before, sharedOf(before, 'before', shared)),
      after: sight,
    };
  });
}

type SharedParcels = ReadonlyMap<string, MergedRow<Parcel>>;
const NO_PARCELS: SharedParcels = new Map();

async function sharedParcels(
  tables: Tables,
  rows: readonly MergedRow<Order>[],
  merged: readonly MergedRow<Parcel>[],
): Promise<SharedParcels> {
  const shared = merged.filter(({ after }) => after.storeId === NO_STORE);
  const known = new Map(shared.map((row) => [row.after.trackingNumber, row]));
  const numbers = rows.flatMap(({ before, after }) => [
    ...(before ? numbersOf(before) : []),
    ...numbersOf(after),
  ]);
  const unread = [...new Set(numbers)].filter((number) => !known.has(number));
  const read = await tables.parcels.getMany(
    unread.map((trackingNumber) => parcelKey({ storeId: NO_STORE, trackingNumber })),
  );
  for (const parcel of read) {
    if (parcel) known.set(parcel.trackingNumber, { before: parcel, after: parcel });
  }
  return known;
}

function sharedOf(order: Order, when: 'before' | 'after', shared: SharedParcels): Parcel[] {
  if (shared.size === 0) return [];
  return numbersOf(order).flatMap((number) => shared.get(number)?.[when] ?? []);
}

/** `shared`: the parcels of no stated store that may be the order's; whose track was looked at is stated of a store. */
export function sightOf(order: Order, shared: readonly Parcel[]): OrderSight {
  const scans = new Map<string, Scan[]>();
  const looks: Record<string, Instant> = {};
  for (const copy of copiesIn(order)) {
    const [number] = copy;
    const lookedAt = lookIn(copy);
    scans.set(number, scansIn(copy));
    if (lookedAt !== undefined) looks[number] = lookedAt;
  }
  for (const [number, more] of scansByNumber(shared.flatMap(eventsOf))) {
    const both = [...(scans.get(number) ?? []), ...more];
    putInTimeOrder(both);
    scans.set(number, both);
  }
  return { order, scans, looks };
}
