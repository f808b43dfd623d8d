/** Rows of one table joined with what is brought, and those that changed written. */
import type { IndexableTypeArrayReadonly, Table } from 'dexie';
import { isSame } from './merge/compare.ts';
import { isChanged, type MergedRow } from './merged-rows.ts';

/** A table as its rows are worked with. */
export interface StoredRows<Row> {
  keyOf(row: Row): string[];
  get(keys: string[][]): Promise<(Row | undefined)[]>;
  put(rows: Row[], keys: string[][]): Promise<unknown>;
}

/** Rows that are stored as they are. */
export function storedRows<Row>(table: Table<Row, string[]>, keyOf: (row: Row) => string[]): StoredRows<Row> {
  return {
    keyOf,
    get: (keys) => table.bulkGet(keys),
    put: (rows, keys) => table.bulkPut(rows, asDexieKeys(keys)),
  };
}

/** dexie takes compound keys beside the rows; only its types know of single ones. */
export function asDexieKeys(keys: string[][]): IndexableTypeArrayReadonly {
  return keys as unknown as IndexableTypeArrayReadonly;
}

export interface Brought<Value> {
  key: string[];
  brought: Value;
}

export interface JoinedRows<Row> {
  merged: MergedRow<Row>[];
  write(): Promise<unknown>;
}

/** So many rows at a time: between two slices the tab may breathe. */
const SLICE = 500;

export async function joinedRows<Row, Value>(
  stored: StoredRows<Row>,
  brought: readonly Brought<Value>[],
  join: (stored: Row | undefined, value: Value) => Row,
): Promise<JoinedRows<Row>> {
  const merged: MergedRow<Row>[] = [];
  for (let start = 0; start < brought.length; start += SLICE) {
    const slice = brought.slice(start, start + SLICE);
    const known = await stored.get(slice.map(({ key }) => key));
    slice.forEach(({ brought: value }, index) => {
      const before = known[index];
      const after = join(before, value);
      const isNothingNew = before !== undefined && isSame(before, after);
      merged.push(isNothingNew ? { before, after: before } : { before, after });
    });
  }
  return { merged, write: () => writeRows(stored, merged) };
}

export async function writeRows<Row>(
  { keyOf, put }: StoredRows<Row>,
  merged: readonly MergedRow<Row>[],
): Promise<void> {
  const changed = merged.filter(isChanged).map(({ after }) => after);
  for (let start = 0; start < changed.length; start += SLICE) {
    const rows = changed.slice(start, start + SLICE);
    await put(rows, rows.map(keyOf));
  }
}

export function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string[],
): Brought<Value[]>[] {
  const groups = new Map<string, Brought<Value[]>>();
  for (const value of values) {
    const key = keyOf(value);
    const text = JSON.stringify(key);
    const group = groups.get(text) ?? { key, brought: [] };
    group.brought.push(value);
    groups.set(text, group);
  }
  return [...groups.values()];
}
