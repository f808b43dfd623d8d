/**
 * Rows of one table, as the code works with them, whatever their stored form. They are asked of IndexedDB itself: dexie
 * makes a promise for each row, notes each key for live queries that nobody has, and tells other contexts of them; for a
 * page of orders that costs nearly as much as the requests do.
 */

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
  private readonly store: IDBObjectStore;
  private readonly packing: Packing<Row>;

  constructor(transaction: IDBTransaction, name: string, packing: Packing<Row> = AS_IT_IS as Packing<Row>) {
    this.store = transaction.objectStore(name);
    this.packing = packing;
  }

  async get(key: string | string[]): Promise<Row | undefined> {
    return this.unpacked(await answerTo(this.store.get(key)));
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
  private async keysAmong(keys: readonly string[][]): Promise<readonly string[][]> {
    const most = keys.length * KEYS_FOR_A_ROW;
    const there = await answerTo(this.store.getAllKeys(rangeOf(keys), most));
    if (there.length === most) return keys;
    const found = new Set(there.map((key) => JSON.stringify(key)));
    return keys.filter((key) => found.has(JSON.stringify(key)));
  }

  private async getAll(keys: readonly string[][]): Promise<(Row | undefined)[]> {
    const stored = await answersTo(keys.map((key) => this.store.get(key)));
    return stored.map((row) => this.unpacked(row));
  }

  async put(row: Row, key: string | string[]): Promise<void> {
    await answerTo(this.store.put(this.packing.pack(row), key));
  }

  async putMany(rows: readonly Row[], keys: readonly string[][]): Promise<void> {
    await answersTo(rows.map((row, index) => this.store.put(this.packing.pack(row), keys[index])));
  }

  /** In the order of their keys. */
  async all(): Promise<Row[]> {
    return this.allUnpacked(await answerTo(this.store.getAll()));
  }

  /** Those of which the index has one of the values, each once. */
  async having(index: string, values: readonly (string | string[])[]): Promise<Row[]> {
    const keys = await answersTo(values.map((value) => this.store.index(index).getAllKeys(value)));
    const distinct = new Map(keys.flat().map((key) => [JSON.stringify(key), key]));
    return this.allUnpacked(await answersTo([...distinct.values()].map((key) => this.store.get(key))));
  }

  /** In the order of their keys. */
  async ofStore(storeId: string): Promise<Row[]> {
    return this.allUnpacked(await answerTo(this.store.getAll(rangeOfStore(storeId))));
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
    return new Promise((resolve, reject) => {
      const readAfter = (id: string | undefined) => {
        const first = id === undefined ? [storeId] : [storeId, id];
        const range = IDBKeyRange.bound(first, [storeId, AFTER_ALL_TEXT], id !== undefined);
        const request = this.store.getAll(range, count);
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
    return (await answerTo(this.store.getAllKeys(rangeOfStore(storeId), 1))).length > 0;
  }

  async deleteOf(storeId: string): Promise<void> {
    await answerTo(this.store.delete(rangeOfStore(storeId)));
  }

  async clear(): Promise<void> {
    await answerTo(this.store.clear());
  }

  /** The stores that have a row, found by leaps from one to the next. */
  async storeIds(): Promise<string[]> {
    const found: string[] = [];
    const keysAfter = async (range?: IDBKeyRange) =>
      (await answerTo(this.store.getAllKeys(range, 1))) as string[][];
    for (let [key] = await keysAfter(); key; ) {
      const [storeId = ''] = key;
      found.push(storeId);
      [key] = await keysAfter(IDBKeyRange.lowerBound([storeId, AFTER_ALL_TEXT], true));
    }
    return found;
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
function answersTo<Result>(requests: readonly IDBRequest<Result>[]): Promise<Result[]> {
  return new Promise((resolve, reject) => {
    const fail = ({ target }: Event) => reject((target as IDBRequest).error);
    for (const request of requests) request.onerror = fail;
    const last = requests.at(-1);
    if (last) last.onsuccess = () => resolve(requests.map(({ result }) => result));
    else resolve([]);
  });
}

async function answerTo<Result>(request: IDBRequest<Result>): Promise<Result> {
  const [answer] = await answersTo([request]);
  return answer as Result;
}

function rangeOfStore(storeId: string): IDBKeyRange {
  return IDBKeyRange.bound([storeId], [storeId, AFTER_ALL_TEXT]);
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
