/** The database: opened once per context, and never by code older than what is stored. */
import Dexie from 'dexie';
import { ALL_KINDS } from './kinds/all-kinds.ts';
import { PAGE_VISITS_TABLE } from './page-visits.ts';
import { PARCELS_TABLE } from './parcels.ts';
import { copyScans } from './versions/copy-scans.ts';
import { listFields } from './versions/list-fields.ts';
import { packOrders } from './versions/pack-orders.ts';
import { packParcels } from './versions/pack-parcels.ts';

export const DATABASE_NAME = 'activity-guard';
export const DATABASE_VERSION = 6;
/** dexie numbers its versions in tenths. */
const NATIVE_VERSION = DATABASE_VERSION * 10;
export const META_TABLE = 'meta';
export const JUDGEMENTS_TABLE = 'judgements';

/** The stored data belongs to a newer build: nothing was read or written. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
  override message = `the database is newer than version ${DATABASE_VERSION} of this build`;
}

/** A context of an older build keeps the stored data open: nothing was read or written. `over`: when it has let go. */
export class BlockedDatabaseError extends Error {
  override name = 'BlockedDatabaseError';
  readonly over: Promise<unknown>;

  constructor(over: Promise<unknown>) {
    super('an older build keeps the database open');
    this.over = over;
  }
}

/** A context that may still finish what it does; from then on somebody must close it. */
const BLOCKED_AFTER_MS = 1500;
/** Held by whoever brings the database up: whoever waits for that waits for no older build. */
const UPGRADE_LOCK = 'activity-guard-upgrade';

let opening: Promise<IDBDatabase> | undefined;
let onTaken: () => void = () => undefined;

/** `listener` is called when the open database is taken away: deleted, wiped by the browser, or wanted by a newer build. */
export function watchDatabaseTaken(listener: () => void): void {
  onTaken = listener;
}

/** The open database. Rejects with `NewerDatabaseError`, `BlockedDatabaseError`, or with the browser's error where it has no storage. */
export function openDatabase(): Promise<IDBDatabase> {
  opening ??= open().catch((error: unknown) => {
    const forget = () => {
      opening = undefined;
    };
    // The browser lets no further one pass the one that waits: until then whoever asks is told at once.
    if (error instanceof BlockedDatabaseError) void error.over.then(forget);
    else forget();
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

async function open(): Promise<IDBDatabase> {
  const database = (await openAsItIs().catch(openOnceMore)) ?? (await broughtUp());
  // The next call opens it again.
  const letGo = () => {
    opening = undefined;
    database.close();
    onTaken();
  };
  database.onclose = letGo;
  database.onversionchange = letGo;
  return database;
}

/** Chromium throws away what is damaged as it fails to open it: only the next try finds that nothing is there. */
function openOnceMore(error: unknown): Promise<IDBDatabase | undefined> {
  if (error instanceof DOMException && error.name === 'UnknownError') return openAsItIs();
  throw error;
}

/**
 * By the browser itself, which takes a third of dexie's time; undefined where there is something to create or to
 * upgrade, of which nothing was done.
 */
function openAsItIs(): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(DATABASE_NAME, NATIVE_VERSION);
  const opened = openedBy(request);
  return new Promise((resolve, reject) => {
    let isBlocked = false;
    request.onblocked = () => {
      isBlocked = true;
    };
    const patience = setInterval(async () => {
      if (!isBlocked && !(await isOlderLeftAlone())) return;
      clearInterval(patience);
      reject(new BlockedDatabaseError(opened.then((database) => database?.close()).catch(() => undefined)));
    }, BLOCKED_AFTER_MS);
    opened.finally(() => clearInterval(patience)).then(resolve, reject);
  });
}

/**
 * An older database that nobody brings up: whoever waits for it is blocked. Chromium tells only the first of it, and no
 * later one where that has died.
 */
async function isOlderLeftAlone(): Promise<boolean> {
  const [databases, { held = [] }] = await Promise.all([indexedDB.databases(), navigator.locks.query()]);
  const isOlder = databases.some(
    ({ name, version = 0 }) => name === DATABASE_NAME && version < NATIVE_VERSION,
  );
  return isOlder && !held.some(({ name }) => name === UPGRADE_LOCK);
}

function openedBy(request: IDBOpenDBRequest): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    let isOlder = false;
    request.onupgradeneeded = () => {
      isOlder = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => {
      if (isOlder) resolve(undefined);
      else reject(request.error?.name === 'VersionError' ? new NewerDatabaseError() : request.error);
    };
  });
}

/** Created, or upgraded step by step, by dexie. It opens a newer one without a word: so it must not get the chance. */
async function broughtUp(): Promise<IDBDatabase> {
  const dexie = declare();
  await navigator.locks.request(UPGRADE_LOCK, { mode: 'shared' }, () => dexie.open());
  dexie.close();
  const database = await openAsItIs();
  if (!database) throw new DOMException('the database vanished while it was brought up', 'AbortError');
  return database;
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
  dexie.version(4).stores(schema).upgrade(packOrders);
  dexie.version(5).stores(schema).upgrade(copyScans);
  dexie.version(DATABASE_VERSION).stores(schema).upgrade(listFields);
  return dexie;
}
