/**
 * The tables as one CSV file (RFC 4180, UTF-8 with a byte order mark): its first column names the table, the others
 * are those of all tables together, and a row fills those of its own.
 */
import { printable } from './plain-text.ts';
import type { Cell, Column, Table } from './tables/table.ts';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** `tableColumn`: the name of the first column. */
export function csvOf(tables: readonly Table[], tableColumn: string): string {
  const columns = new Map<string, Column>();
  for (const column of tables.flatMap((table) => table.columns)) {
    if (!columns.has(column.key)) columns.set(column.key, column);
  }
  const place = new Map([...columns.keys()].map((key, index) => [key, index + 1]));
  const lines = tables.flatMap((table) =>
    table.rows.map((row) => {
      const fields: Cell[] = Array(columns.size + 1).fill(undefined);
      fields[0] = table.name;
      table.columns.forEach(({ key }, index) => {
        fields[place.get(key) ?? 0] = row[index];
      });
      return lineOf(fields);
    }),
  );
  const head = lineOf([tableColumn, ...[...columns.values()].map(({ name }) => name)]);
  return BYTE_ORDER_MARK + [head, ...lines].join('');
}

function lineOf(fields: readonly Cell[]): string {
  return fields.map(fieldOf).join(',') + LINE_END;
}

/** Text always stands in quotes, a number never: a program that minds the difference keeps the ids whole. */
function fieldOf(cell: Cell): string {
  if (cell === undefined) return '';
  return typeof cell === 'number' ? String(cell) : `"${harmless(printable(cell)).replace(/"/g, '""')}"`;
}

/** What a spreadsheet program may take for the start of a formula, also behind blanks and at full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^ *[\t\r\n]/;

/** An apostrophe before it: the sign by which spreadsheets are told that text follows. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
