/** Rows of one table joined with what is brought, and those that changed written. */
import { isSame } from './merge/compare.ts';
import { isChanged, type MergedRow } from './merged-rows.ts';
import { compareKeys, type Rows } from './rows.ts';

export interface Brought<Value> {
  key: string[];
  brought: Value;
}

/** A table and the key of a row in it. */
export interface KeyedRows<Row> {
  rows: Rows<Row>;
  keyOf(row: Row): string[];
}

export interface JoinedRows<Row> {
  merged: MergedRow<Row>[];
  write(): Promise<unknown>;
}

/** So many rows at a time: between two slices the tab may breathe. */
const SLICE = 500;

export async function joinedRows<Row, Value>(
  table: KeyedRows<Row>,
  brought: readonly Brought<Value>[],
  join: (stored: Row | undefined, value: Value) => Row,
): Promise<JoinedRows<Row>> {
  const merged: MergedRow<Row>[] = [];
  for (let start = 0; start < brought.length; start += SLICE) {
    const slice = brought.slice(start, start + SLICE);
    const known = await table.rows.getMany(slice.map(({ key }) => key));
    slice.forEach(({ brought: value }, index) => {
      const before = known[index];
      const after = join(before, value);
      const isNothingNew = before !== undefined && isSame(before, after);
      merged.push(isNothingNew ? { before, after: before } : { before, after });
    });
  }
  return { merged, write: () => writeRows(table, merged) };
}

/** In the order of their keys: Firefox leaves its pages half empty where rows come newest first, as lists show them. */
export async function writeRows<Row>(
  { rows, keyOf }: KeyedRows<Row>,
  merged: readonly MergedRow<Row>[],
): Promise<void> {
  const changed = merged.filter(isChanged).map(({ after }) => ({ row: after, key: keyOf(after) }));
  changed.sort((a, b) => compareKeys(a.key, b.key));
  for (let start = 0; start < changed.length; start += SLICE) {
    const slice = changed.slice(start, start + SLICE);
    await rows.putMany(
      slice.map(({ row }) => row),
      slice.map(({ key }) => key),
    );
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
