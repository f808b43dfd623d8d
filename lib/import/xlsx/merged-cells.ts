/** Cells that a sheet merged downwards: its file has their value in the first alone, and names them after its last row. */
import { ImportRefused } from '../import-refused.ts';
import type { Breathe } from '../next-turn.ts';
import type { ColumnGate, TableRow } from '../table-row.ts';
import type { Part } from './archive.ts';

/** Of a large export in which every order takes two rows and all its columns are merged. */
const MOST_MERGES = 4_000_000;
const MERGE = /<(?:\w+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']/g;
/** Longer than such a tag is where its piece ends. */
const TAG = 200;

/** By the number of their first row; the left column of each alone, for that is where the value stands. */
export type MergesDown = ReadonlyMap<number, readonly { column: number; lastRow: number }[]>;

/** The sheet unpacked once more, and only looked through. */
export async function mergesDown(part: Part, breathe: Breathe, signal?: AbortSignal): Promise<MergesDown> {
  const merges = new Map<number, { column: number; lastRow: number }[]>();
  let count = 0;
  let rest = '';
  for await (const piece of part.texts(signal)) {
    const text = rest + piece;
    let end = 0;
    // Most pieces are rows.
    if (text.includes('mergeCell')) {
      for (const found of text.matchAll(MERGE)) {
        const [tag, letters = '', first, last] = found;
        end = found.index + tag.length;
        if (Number(last) <= Number(first)) continue;
        count += 1;
        if (count > MOST_MERGES) throw new ImportRefused('damaged', 'merged cells');
        const own = merges.get(Number(first)) ?? [];
        own.push({ column: columnNamed(letters), lastRow: Number(last) });
        merges.set(Number(first), own);
      }
    }
    rest = text.slice(Math.max(end, text.length - TAG));
    await breathe();
  }
  return merges;
}

/** `AB` is column 27, counted from 0. */
export function columnNamed(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index += 1) {
    column = column * 26 + letters.charCodeAt(index) - 64;
  }
  return column - 1;
}

interface Reaching {
  lastRow: number;
  text: string;
  isNumber: boolean;
}

/** For the rows of the sheet, from the first on: each with what cells above reach down to it, in columns that are asked for. */
export function filledDown(merges: MergesDown, gate: ColumnGate): (row: TableRow) => TableRow {
  if (merges.size === 0) return (row) => row;
  const reaching = new Map<number, Reaching>();
  return (row) => {
    const cells = [...row.cells];
    const numbers = new Set(row.numbers);
    for (const [column, { lastRow, text, isNumber }] of reaching) {
      if (lastRow < row.rowNumber) reaching.delete(column);
      else if (text !== '' && !cells[column] && gate.open?.has(column) !== false) {
        while (cells.length < column) cells.push('');
        cells[column] = text;
        if (isNumber) numbers.add(column);
      }
    }
    for (const { column, lastRow } of merges.get(row.rowNumber) ?? []) {
      const text = row.cells[column] ?? '';
      reaching.set(column, { lastRow, text, isNumber: row.numbers.has(column) });
    }
    return { ...row, cells, numbers, filled: Math.max(row.filled, cells.length) };
  };
}
