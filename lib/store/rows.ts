/**
 * Rows of one table, as the code works with them, whatever their stored form. Reading and writing many goes to
 * IndexedDB itself, inside dexie's transaction: dexie makes a promise for each row, notes each key for live queries that
 * nobody has, and tells other contexts of them; for a page of orders that costs nearly as much as the requests do.
 */
import type { Table, Transaction } from 'dexie';

/** How a row is stored. */
export interface Packing<Row> {
  pack(row: Row): unknown;
  unpack(stored: unknown): Row;
}

/** From so many keys on it is worth asking first which of them exist. */
const MANY_KEYS = 100;
/** A browser tells so many keys in the time in which it looks up one row. */
const KEYS_FOR_A_ROW = 8;

const AS_IT_IS: Packing<unknown> = { pack: (row) => row, unpack: (stored) => stored };

/** An array is greater than every text in the order of IndexedDB keys. */
const AFTER_ALL_TEXT: string[] = [];

/** The first part of every key is the store. Bound to its transaction. */
export class Rows<Row> {
  private readonly transaction: Transaction;
  private readonly table: Table<unknown, string[]>;
  private readonly packing: Packing<Row>;

  constructor(transaction: Transaction, name: string, packing: Packing<Row> = AS_IT_IS as Packing<Row>) {
    this.transaction = transaction;
    this.table = transaction.table(name);
    this.packing = packing;
  }

  async get(key: string[]): Promise<Row | undefined> {
    return (await this.getMany([key]))[0];
  }

  /** One for each key, in their order; undefined where there is none. */
  getMany(keys: readonly string[][]): Promise<(Row | undefined)[]> {
    return keys.length < MANY_KEYS ? this.getAll(keys) : this.getAmongMany(keys);
  }

  private async getAmongMany(keys: readonly string[][]): Promise<(Row | undefined)[]> {
    const there = await this.keysAmong(keys);
    const rows = await this.getAll(there);
    const byKey = new Map(there.map((key, index) => [JSON.stringify(key), rows[index]]));
    return keys.map((key) => byKey.get(JSON.stringify(key)));
  }

  /** The keys of rows that may be there. Most rows of a file are new: one look at their range tells it of all. */
  private keysAmong(keys: readonly string[][]): Promise<readonly string[][]> {
    const store = this.objectStore();
    const most = keys.length * KEYS_FOR_A_ROW;
    return new Promise((resolve, reject) => {
      const request = store.getAllKeys(rangeOf(keys), most);
      whenAnswered([request], reject, () => {
        if (request.result.length === most) return resolve(keys);
        const found = new Set(request.result.map((key) => JSON.stringify(key)));
        resolve(keys.filter((key) => found.has(JSON.stringify(key))));
      });
    });
  }

  private getAll(keys: readonly string[][]): Promise<(Row | undefined)[]> {
    if (keys.length === 0) return Promise.resolve([]);
    const store = this.objectStore();
    return new Promise((resolve, reject) => {
      const requests = keys.map((key) => store.get(key));
      whenAnswered(requests, reject, () => resolve(requests.map(({ result }) => this.unpacked(result))));
    });
  }

  put(row: Row, key: string[]): Promise<void> {
    return this.putMany([row], [key]);
  }

  putMany(rows: readonly Row[], keys: readonly string[][]): Promise<void> {
    if (rows.length === 0) return Promise.resolve();
    const store = this.objectStore();
    return new Promise((resolve, reject) => {
      const requests = rows.map((row, index) => store.put(this.packing.pack(row), keys[index]));
      whenAnswered(requests, reject, resolve);
    });
  }

  /** In the order of their keys. */
  async all(): Promise<Row[]> {
    return this.allUnpacked(await this.table.toArray());
  }

  /** Those of which the index has one of the values, each once. */
  async having(index: string, values: readonly (string | string[])[]): Promise<Row[]> {
    if (values.length === 0) return [];
    return this.allUnpacked(await this.table.where(index).anyOf(values).distinct().toArray());
  }

  /** In the order of their keys. */
  async ofStore(storeId: string): Promise<Row[]> {
    return this.allUnpacked(await this.collectionOf(storeId).toArray());
  }

  /**
   * Those of the store in the order of their keys, so many at a time: what is done with some is done while the next are
   * being read. `idOf`: the second part of the key.
   */
  eachSliceOf(
    storeId: string,
    count: number,
    idOf: (row: Row) => string,
    take: (rows: Row[]) => void,
  ): Promise<void> {
    const store = this.objectStore();
    return new Promise((resolve, reject) => {
      const readAfter = (id: string | undefined) => {
        const first = id === undefined ? [storeId] : [storeId, id];
        const range = IDBKeyRange.bound(first, [storeId, AFTER_ALL_TEXT], id !== undefined);
        const request = store.getAll(range, count);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          try {
            const last = this.unpacked(request.result.at(-1));
            const isMore = last !== undefined && request.result.length === count;
            if (isMore) readAfter(idOf(last));
            take(this.allUnpacked(request.result));
            if (!isMore) resolve();
          } catch (error) {
            reject(error);
          }
        };
      };
      readAfter(undefined);
    });
  }

  async hasAnyOf(storeId: string): Promise<boolean> {
    const [first] = await this.collectionOf(storeId).limit(1).primaryKeys();
    return first !== undefined;
  }

  async deleteOf(storeId: string): Promise<void> {
    await this.collectionOf(storeId).delete();
  }

  clear(): Promise<void> {
    return this.table.clear();
  }

  /** The stores that have a row, found by leaps from one to the next. */
  async storeIds(): Promise<string[]> {
    const found: string[] = [];
    let next = await this.table.orderBy(':id').limit(1).primaryKeys();
    for (let [key] = next; key; [key] = next) {
      const [storeId = ''] = key;
      found.push(storeId);
      next = await this.table.where(':id').above([storeId, AFTER_ALL_TEXT]).limit(1).primaryKeys();
    }
    return found;
  }

  private collectionOf(storeId: string) {
    return this.table.where(':id').between([storeId], [storeId, AFTER_ALL_TEXT]);
  }

  private objectStore(): IDBObjectStore {
    return this.transaction.idbtrans.objectStore(this.table.name);
  }

  private unpacked(stored: unknown): Row | undefined {
    return stored === undefined ? undefined : this.packing.unpack(stored);
  }

  private allUnpacked(stored: readonly unknown[]): Row[] {
    return stored.map((row) => this.packing.unpack(row));
  }
}

/**
 * Requests of one transaction are answered in their order: only the last is listened to, since an event that is listened
 * to costs more than what it tells. The first that fails ends all.
 */
function whenAnswered(
  requests: readonly IDBRequest[],
  failed: (error: unknown) => void,
  answered: () => void,
): void {
  const fail = ({ target }: Event) => failed((target as IDBRequest).error);
  for (const request of requests) request.onerror = fail;
  const last = requests.at(-1);
  if (last) last.onsuccess = answered;
}

/** From the least of the keys to the greatest. */
function rangeOf(keys: readonly string[][]): IDBKeyRange {
  let [least = [], greatest = least] = keys;
  for (const key of keys) {
    if (compareKeys(key, least) < 0) least = key;
    if (compareKeys(key, greatest) > 0) greatest = key;
  }
  return IDBKeyRange.bound(least, greatest);
}

/** As IndexedDB orders keys of one table: text by text, by their UTF-16 units. */
export function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const left = a[index] as string;
    const right = b[index] as string;
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.length - b.length;
}
