/** The database: opened once per context, and never by code older than what is stored. */
import Dexie, { type Transaction } from 'dexie';
import type { Order } from '../domain/facts.ts';
import { numbersOf, withCopyOf } from './copied-scans.ts';
import { ALL_KINDS } from './kinds/all-kinds.ts';
import { orders } from './kinds/orders.ts';
import { PAGE_VISITS_TABLE } from './page-visits.ts';
import { PARCELS_TABLE, type Parcel, packedParcel, parcelKey } from './parcels.ts';

export const DATABASE_NAME = 'activity-guard';
export const DATABASE_VERSION = 3;
/** dexie numbers its versions in tenths. */
const NATIVE_VERSION = DATABASE_VERSION * 10;
export const META_TABLE = 'meta';
export const JUDGEMENTS_TABLE = 'judgements';

/** The stored data belongs to a newer build: nothing was read or written. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

let opening: Promise<Dexie> | undefined;

/** The open database. Rejects with `NewerDatabaseError`, or with the browser's error where it has no storage. */
export function openDatabase(): Promise<Dexie> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Lets go of the database, so that the next call opens it anew. */
export async function closeDatabase(): Promise<void> {
  const database = await opening?.catch(() => undefined);
  opening = undefined;
  database?.close();
}

async function open(): Promise<Dexie> {
  await refuseNewer();
  const dexie = declare();
  // The browser may close it (storage wiped, another context upgrades): the next call opens it again.
  dexie.on('close', () => {
    opening = undefined;
  });
  return dexie.open();
}

/** dexie itself opens a newer database without a word, and adds what it misses: so it must not get the chance. */
async function refuseNewer(): Promise<void> {
  const stored = (await indexedDB.databases()).find(({ name }) => name === DATABASE_NAME);
  if (stored?.version === undefined || stored.version <= NATIVE_VERSION) return;
  throw new NewerDatabaseError(
    `the database has version ${stored.version / 10}, this build knows ${DATABASE_VERSION}`,
  );
}

/** Earlier versions kept the events of a parcel one by one, and no copy of its scans beside the orders that have it. */
async function packParcels(transaction: Transaction): Promise<void> {
  const parcels = new Map<string, Parcel>();
  await transaction
    .table(PARCELS_TABLE)
    .toCollection()
    .modify((parcel: Parcel, row) => {
      parcels.set(JSON.stringify(parcelKey(parcel)), parcel);
      row.value = packedParcel(parcel);
    });
  await transaction
    .table(orders.table)
    .toCollection()
    .modify((order: Order, row) => {
      const own = numbersOf(order).map(
        (number) => parcels.get(JSON.stringify([order.storeId, number])) ?? [],
      );
      const copied = withCopyOf(order, own.flat());
      row.value = { ...copied, ...orders.kept?.(order, copied) };
    });
}

function declare(): Dexie {
  const dexie = new Dexie(DATABASE_NAME, { autoOpen: false, chromeTransactionDurability: 'strict' });
  const outbound = '';
  const schema = {
    ...Object.fromEntries(ALL_KINDS.map((kind) => [kind.table, [outbound, ...kind.indexes].join(',')])),
    [PARCELS_TABLE]: outbound,
    [PAGE_VISITS_TABLE]: outbound,
    [JUDGEMENTS_TABLE]: outbound,
    [META_TABLE]: outbound,
  };
  dexie.version(DATABASE_VERSION).stores(schema).upgrade(packParcels);
  return dexie;
}
