/** The database: opened once per context, and never by code older than what is stored. */
import Dexie from 'dexie';
import { ALL_KINDS } from './kinds/all-kinds.ts';
import { PAGE_VISITS_TABLE } from './page-visits.ts';
import { PARCELS_TABLE } from './parcels.ts';
import { packOrders } from './versions/pack-orders.ts';
import { packParcels } from './versions/pack-parcels.ts';

export const DATABASE_NAME = 'activity-guard';
export const DATABASE_VERSION = 4;
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
  // A build between two versions upgrades step by step; the tables are the same since the third.
  dexie.version(3).stores(schema).upgrade(packParcels);
  dexie.version(DATABASE_VERSION).stores(schema).upgrade(packOrders);
  return dexie;
}
