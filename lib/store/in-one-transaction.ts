/** Every write goes through here: all of it is on disk, or none of it happened. */
import { openDatabase } from './database.ts';
import { type Tables, tablesOf } from './tables.ts';

/**
 * Runs `work` in one strict read-write transaction over all tables. `work` may await nothing but the tables
 * (a foreign promise would let the transaction commit half-way) and must not catch their errors.
 */
export function inOneTransaction<Result>(work: (tables: Tables) => Promise<Result>): Promise<Result> {
  return run('rw', work);
}

/** One consistent view of all tables. */
export function inOneView<Result>(work: (tables: Tables) => Promise<Result>): Promise<Result> {
  return run('r', work);
}

async function run<Result>(mode: 'r' | 'rw', work: (tables: Tables) => Promise<Result>): Promise<Result> {
  const dexie = await openDatabase();
  // dexie must see an async function here, or it does not keep the transaction alive across awaits.
  return dexie.transaction(mode, dexie.tables, async (transaction) => work(tablesOf(transaction)));
}
