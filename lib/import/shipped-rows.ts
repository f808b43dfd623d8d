/** All rows of a short list; pasted lines without delimiters are taken apart at their spaces. */
import { ImportRefused } from './import-refused.ts';
import type { DateSystem, TableRow } from './table-row.ts';
import { tablesOf } from './tables-of-file.ts';

export type PlainRow = Pick<TableRow, 'rowNumber' | 'cells' | 'numbers'>;

const MOST_ROWS = 200_000;
/** Between a date and its time of day a space divides nothing. */
const BETWEEN_WORDS = /[\s，；、]+(?!\d{1,2}:\d{2})/;

/** A sheet, or one text, as a whole. */
export interface ListSheet {
  rows: readonly PlainRow[];
  dateSystem: DateSystem;
}

/** The sheets that have rows. Throws `ImportRefused`. */
export async function listSheets(list: Blob, signal?: AbortSignal): Promise<ListSheet[]> {
  const sheets: ListSheet[] = [];
  let count = 0;
  for (const table of await tablesOf(list)) {
    const rows: PlainRow[] = [];
    for await (const block of table.rows({ gate: {}, signal })) {
      rows.push(...block);
      count += block.length;
      if (count > MOST_ROWS) throw new ImportRefused('too-large');
    }
    const isOneColumn = rows.every(({ cells }) => cells.length <= 1);
    const { dateSystem } = table;
    if (rows.length > 0) sheets.push({ rows: isOneColumn ? rows.map(takenApart) : rows, dateSystem });
  }
  if (sheets.length === 0) throw new ImportRefused('empty');
  return sheets;
}

function takenApart(row: PlainRow): PlainRow {
  return { ...row, cells: (row.cells[0] ?? '').trim().split(BETWEEN_WORDS) };
}
