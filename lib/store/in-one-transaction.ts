/** Every write goes through here: all of it is on disk, or none of it happened. */
import { type Database, openDatabase, type Tables } from './database.ts';

/**
 * Runs `work` in one strict read-write transaction over all tables. `work` may await nothing but the tables
 * (a foreign promise would let the transaction commit half-way) and must not catch their errors.
 */
export async function inOneTransaction<Result>(work: (tables: Tables) => Promise<Result>): Promise<Result> {
  return run('rw', work);
}

/** One consistent view of all tables. */
export async function inOneView<Result>(work: (tables: Tables) => Promise<Result>): Promise<Result> {
  return run('r', work);
}

async function run<Result>(mode: 'r' | 'rw', work: (tables: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase();
  return database.dexie.transaction(mode, database.dexie.tables, () => work(database));
}
