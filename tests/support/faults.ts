/** Faults of IndexedDB: the n-th request of a writer fails, as on a full or broken disk. */
import './fake-indexeddb.ts';

const WRITES = ['put', 'add', 'delete', 'clear'] as const;
const READS = ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'] as const;

export interface FaultRun {
  /** Requests made, the failed one included. */
  requests: number;
  failed: boolean;
}

/** Runs `work` with the n-th request (from 1) throwing; every later one works again. */
export async function withFaultAt(nth: number, work: () => Promise<unknown>): Promise<FaultRun> {
  let requests = 0;
  const prototype = IDBObjectStore.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const originals = new Map<string, (...args: unknown[]) => unknown>();
  for (const name of [...WRITES, ...READS]) {
    const original = prototype[name];
    if (!original) continue;
    originals.set(name, original);
    prototype[name] = function faulty(this: unknown, ...args: unknown[]) {
      requests += 1;
      if (requests === nth) throw new DOMException('injected', 'UnknownError');
      return original.apply(this, args);
    };
  }
  try {
    await work();
    return { requests, failed: false };
  } catch {
    return { requests, failed: true };
  } finally {
    for (const [name, original] of originals) prototype[name] = original;
  }
}
