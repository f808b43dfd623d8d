/** Rows by their store, which is the first part of every primary key. */
import type { Table } from 'dexie';

type StoreTable<Row> = Table<Row, string[]>;

/** In the order of their keys. */
export async function rowsOf<Row>(table: StoreTable<Row>, storeId: string): Promise<Row[]> {
  return ofStore(table, storeId).toArray();
}

export async function hasRowsOf<Row>(table: StoreTable<Row>, storeId: string): Promise<boolean> {
  const [first] = await ofStore(table, storeId).limit(1).primaryKeys();
  return first !== undefined;
}

export async function deleteRowsOf<Row>(table: StoreTable<Row>, storeId: string): Promise<void> {
  await ofStore(table, storeId).delete();
}

/** The stores that have a row, found by leaps from one to the next. */
export async function storeIdsOf<Row>(table: StoreTable<Row>): Promise<string[]> {
  const found: string[] = [];
  let next = await table.orderBy(':id').limit(1).primaryKeys();
  for (let [key] = next; key; [key] = next) {
    const [storeId = ''] = key;
    found.push(storeId);
    next = await table.where(':id').above([storeId, AFTER_ALL_TEXT]).limit(1).primaryKeys();
  }
  return found;
}

/** An array is greater than every text in the order of IndexedDB keys. */
const AFTER_ALL_TEXT: string[] = [];

function ofStore<Row>(table: StoreTable<Row>, storeId: string) {
  return table.where(':id').between([storeId], [storeId, AFTER_ALL_TEXT]);
}
