/** The database: opened once per context, and never by code older than what is stored. */
import Dexie, { type Table } from 'dexie';
import type { PageVisit } from '../domain/facts.ts';
import type { JoinedEntries } from './entry-lists.ts';
import { ALL_KINDS } from './kinds/all-kinds.ts';
import type { EntryKind } from './kinds/entry-kind.ts';
import { PAGE_VISITS_TABLE } from './page-visits.ts';
import { PARCELS_TABLE, type Parcel } from './parcels.ts';

export const DATABASE_NAME = 'activity-guard';
export const DATABASE_VERSION = 1;
/** dexie numbers its versions in tenths. */
const NATIVE_VERSION = DATABASE_VERSION * 10;
const META_TABLE = 'meta';

/** The stored data belongs to a newer build: nothing was read or written. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

export interface Tables {
  entries<Name extends keyof JoinedEntries>(kind: EntryKind<Name>): Table<JoinedEntries[Name], string[]>;
  parcels: Table<Parcel, string[]>;
  pageVisits: Table<PageVisit, string[]>;
  meta: Table<number, string>;
}

export interface Database extends Tables {
  dexie: Dexie;
}

let opening: Promise<Database> | undefined;

/** The open database. Rejects with `NewerDatabaseError`, or with the browser's error where it has no storage. */
export function openDatabase(): Promise<Database> {
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
  database?.dexie.close();
}

async function open(): Promise<Database> {
  const dexie = declare();
  await dexie.open();
  const stored = dexie.backendDB().version;
  if (stored !== NATIVE_VERSION) {
    dexie.close();
    throw new NewerDatabaseError(
      `the database has version ${stored / 10}, this build knows ${DATABASE_VERSION}`,
    );
  }
  // The browser may close it (storage wiped, another tab upgrades): the next call opens it again.
  dexie.on('close', () => {
    opening = undefined;
  });
  return {
    dexie,
    entries: (kind) => dexie.table(kind.table),
    parcels: dexie.table(PARCELS_TABLE),
    pageVisits: dexie.table(PAGE_VISITS_TABLE),
    meta: dexie.table(META_TABLE),
  };
}

function declare(): Dexie {
  const dexie = new Dexie(DATABASE_NAME, { autoOpen: false, chromeTransactionDurability: 'strict' });
  const outbound = '';
  dexie.version(DATABASE_VERSION).stores({
    ...Object.fromEntries(ALL_KINDS.map((kind) => [kind.table, [outbound, ...kind.indexes].join(',')])),
    [PARCELS_TABLE]: outbound,
    [PAGE_VISITS_TABLE]: outbound,
    [META_TABLE]: outbound,
  });
  return dexie;
}
