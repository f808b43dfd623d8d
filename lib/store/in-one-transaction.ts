/** Every write goes through here: all of it is on disk, or none of it happened. */
import { closeDatabase, openDatabase } from './database.ts';
import { type Tables, tablesOf } from './tables.ts';

/**
 * Runs `work` in one strict read-write transaction over all tables. `work` may await nothing but the tables
 * (a foreign promise would let the transaction commit half-way) and must not catch their errors. Where `signal` is aborted before it is on disk, none of it happens and it rejects.
 */
export async function inOneTransaction<Result>(
  work: (tables: Tables) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const transaction = await begun('readwrite', signal);
  const over = endOf(transaction);
  const stop = () => abort(transaction);
  signal?.addEventListener('abort', stop);
  try {
    const result = await work(tablesOf(transaction));
    await over;
    return result;
  } catch (error) {
    stop();
    await over.catch(() => undefined);
    throw transaction.error ?? error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** One consistent view of all tables. */
export async function inOneView<Result>(work: (tables: Tables) => Promise<Result>): Promise<Result> {
  return work(tablesOf(await begun('readonly')));
}

async function begun(mode: 'readonly' | 'readwrite', signal?: AbortSignal): Promise<IDBTransaction> {
  const database = await openDatabase();
  signal?.throwIfAborted();
  try {
    return transactionOf(database, mode);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
    // The browser has closed it and not told us yet.
    await closeDatabase();
    return transactionOf(await openDatabase(), mode);
  }
}

function transactionOf(database: IDBDatabase, mode: IDBTransactionMode): IDBTransaction {
  return database.transaction([...database.objectStoreNames], mode, { durability: 'strict' });
}

/** Rejects with what ended it; with an `AbortError` where that was we. */
function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('stopped', 'AbortError'));
  });
}

/** One that is over stays as it is. */
function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}
