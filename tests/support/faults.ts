/** Faults of the browser's storage: the n-th request of a writer fails, as on a full or broken disk. */
import './fake-indexeddb.ts';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * throws: the request is refused at once. aborts: it is taken, and then its whole transaction fails.
 * full: so does the transaction, and the browser says that the disk is full.
 */
export const FAULT_KINDS = ['throws', 'aborts', 'full'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface FaultRun<Result> {
  /** Requests made, the failed one included. */
  requests: number;
  /** Undefined where it rejected. */
  result: Result | undefined;
  failed: boolean;
}

const REQUESTS = {
  store: [
    'put',
    'add',
    'delete',
    'clear',
    'get',
    'getAll',
    'getAllKeys',
    'openCursor',
    'openKeyCursor',
    'count',
  ],
  index: ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'],
  cursor: ['update', 'delete', 'continue'],
} as const;

type Prototype = Record<string, (...args: unknown[]) => unknown>;

/** Runs `work` with the n-th request (from 1) to the database failing; every later one works again. */
export async function withFaultAt<Result>(
  nth: number,
  work: () => Promise<Result>,
  kind: FaultKind = 'throws',
): Promise<FaultRun<Result>> {
  const prototypes = {
    store: IDBObjectStore.prototype,
    index: IDBIndex.prototype,
    cursor: IDBCursor.prototype,
  } as unknown as Record<keyof typeof REQUESTS, Prototype>;
  let requests = 0;
  const undo: (() => void)[] = [];
  for (const of of Object.keys(REQUESTS) as (keyof typeof REQUESTS)[]) {
    for (const name of REQUESTS[of]) {
      const prototype = prototypes[of];
      const original = prototype[name];
      if (!original) continue;
      undo.push(() => {
        prototype[name] = original;
      });
      prototype[name] = function faulty(this: unknown, ...args: unknown[]) {
        requests += 1;
        if (requests !== nth) return original.apply(this, args);
        if (kind === 'throws') throw new DOMException('injected', 'UnknownError');
        const request = original.apply(this, args);
        fail(transactionOf(this), kind);
        return request;
      };
    }
  }
  return ending(work, () => requests, undo);
}

/** The same with the n-th call of `storage.local`. */
export async function withStorageFaultAt<Result>(
  nth: number,
  work: () => Promise<Result>,
): Promise<FaultRun<Result>> {
  const area = fakeBrowser.storage.local as unknown as Prototype;
  let requests = 0;
  const undo: (() => void)[] = [];
  for (const name of ['get', 'set', 'remove', 'clear']) {
    const original = area[name];
    if (!original) continue;
    undo.push(() => {
      area[name] = original;
    });
    area[name] = async (...args: unknown[]) => {
      requests += 1;
      if (requests === nth) throw new Error('injected');
      return original.apply(area, args);
    };
  }
  return ending(work, () => requests, undo);
}

async function ending<Result>(
  work: () => Promise<Result>,
  requests: () => number,
  undo: readonly (() => void)[],
): Promise<FaultRun<Result>> {
  try {
    return { result: await work(), requests: requests(), failed: false };
  } catch {
    return { result: undefined, requests: requests(), failed: true };
  } finally {
    for (const each of undo) each();
  }
}

type Asked = IDBObjectStore | IDBIndex | IDBCursor;

function transactionOf(asked: unknown): IDBTransaction {
  const source = asked as Asked;
  if ('transaction' in source) return source.transaction;
  if ('objectStore' in source) return source.objectStore.transaction;
  return transactionOf(source.source);
}

function fail(transaction: IDBTransaction, kind: Exclude<FaultKind, 'throws'>): void {
  if (kind === 'full') {
    const error = new DOMException('injected', 'QuotaExceededError');
    Object.defineProperty(transaction, 'error', { get: () => error });
  }
  // The browser tells it later, as everything.
  setImmediate(() => {
    try {
      transaction.abort();
    } catch {
      // It was over already: nothing failed.
    }
  });
}
