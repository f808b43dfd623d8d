/** The tables in a file that have the columns asked for: every sheet whose first rows name them. */
import { type ColumnNames, type Columns, columnsOf } from './columns.ts';
import { ImportRefused } from './import-refused.ts';
import type { Table, TableReading, TableRow } from './table-row.ts';

/** A title and a note may stand above the header. */
const ROWS_ABOVE = 20;

export interface FoundTable<Field extends string> {
  columns: Columns<Field>;
  /** Number of cells that every row must have; absent where a row may leave out its last ones. */
  width: number | undefined;
  /** The rows below the header, in blocks; only the found columns are kept. */
  rows: AsyncGenerator<TableRow[]>;
}

/**
 * One after the other, for a long export may go on on the next sheet. Throws `ImportRefused` when none has a header.
 * The rows of each must be read, or returned from, before the next is asked for.
 */
export async function* foundTables<Field extends string>(
  tables: readonly Table[],
  names: ColumnNames<Field>,
  { onProgress, ...reading }: Omit<TableReading, 'gate'>,
): AsyncGenerator<FoundTable<Field>> {
  let isFound = false;
  for (const [index, table] of tables.entries()) {
    const tell = (share: number) => onProgress?.((index + share) / tables.length);
    const found = await foundTable(table, names, { ...reading, onProgress: tell });
    if (!found) continue;
    isFound = true;
    yield found;
  }
  if (!isFound) throw new ImportRefused('no-header');
}

export interface FoundHeader<Field extends string> {
  /** Of its last row. */
  index: number;
  cells: readonly string[];
  columns: Columns<Field>;
}

/** The first row that names the columns; of a header of several rows the last, to which merged cells reach down. */
export function foundHeader<Field extends string>(
  rows: readonly Pick<TableRow, 'cells'>[],
  names: ColumnNames<Field>,
): FoundHeader<Field> | undefined {
  let header: FoundHeader<Field> | undefined;
  for (const [index, { cells }] of rows.entries()) {
    const columns = columnsOf(cells, names);
    if (columns) header = { index, cells, columns };
    else if (header) break;
  }
  return header;
}

async function foundTable<Field extends string>(
  table: Table,
  names: ColumnNames<Field>,
  reading: Omit<TableReading, 'gate'>,
): Promise<FoundTable<Field> | undefined> {
  const gate: TableReading['gate'] = {};
  const rows = table.rows({ ...reading, gate });
  const head: TableRow[] = [];
  while (head.length < ROWS_ABOVE) {
    const { value: block, done } = await rows.next();
    if (done) break;
    head.push(...block);
  }
  const found = foundHeader(head.slice(0, ROWS_ABOVE), names);
  if (found) {
    const { index, cells, columns } = found;
    gate.open = new Set([...columns.values()].map(({ column }) => column));
    return {
      columns,
      width: table.hasFixedWidth ? cells.length : undefined,
      rows: following(head.slice(index + 1), rows, gate.open),
    };
  }
  await rows.return(undefined);
  return undefined;
}

/** What came with the header had not passed the gate yet. */
async function* following(
  head: readonly TableRow[],
  rest: AsyncGenerator<TableRow[]>,
  open: ReadonlySet<number>,
): AsyncGenerator<TableRow[]> {
  try {
    yield head.map((row) => ({
      ...row,
      cells: row.cells.map((cell, column) => (open.has(column) ? cell : '')),
    }));
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
