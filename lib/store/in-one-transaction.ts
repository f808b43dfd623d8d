/** Every write goes through here: all of it is on disk, or none of it happened. */
import type { Transaction } from 'dexie';
import { openDatabase } from './database.ts';
import { type Tables, tablesOf } from './tables.ts';

/**
 * Runs `work` in one strict read-write transaction over all tables. `work` may await nothing but the tables
 * (a foreign promise would let the transaction commit half-way) and must not catch their errors. Where `signal` is aborted before it is on disk, none of it happens and it rejects.
 */
export function inOneTransaction<Result>(
  work: (tables: Tables) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  return run('rw', work, signal);
}

/** One consistent view of all tables. */
export function inOneView<Result>(work: (tables: Tables) => Promise<Result>): Promise<Result> {
  return run('r', work);
}

async function run<Result>(
  mode: 'r' | 'rw',
  work: (tables: Tables) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const dexie = await openDatabase();
  let running: Transaction | undefined;
  const stop = () => running?.abort();
  signal?.addEventListener('abort', stop);
  try {
    // dexie must see an async function here, or it does not keep the transaction alive across awaits.
    return await dexie.transaction(mode, dexie.tables, async (transaction) => {
      signal?.throwIfAborted();
      running = transaction;
      return work(tablesOf(transaction));
    });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
