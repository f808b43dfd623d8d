/** The table in a file that has the columns asked for: the first sheet whose first rows name them. */
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

/** Throws `ImportRefused` when no sheet has a header. The rows must be read, or returned from. */
export async function findTable<Field extends string>(
  tables: readonly Table[],
  names: ColumnNames<Field>,
  reading: Omit<TableReading, 'gate'>,
): Promise<FoundTable<Field>> {
  for (const table of tables) {
    const gate: TableReading['gate'] = {};
    const rows = table.rows({ ...reading, gate });
    const head: TableRow[] = [];
    while (head.length < ROWS_ABOVE) {
      const { value: block, done } = await rows.next();
      if (done) break;
      head.push(...block);
    }
    for (const [index, { cells }] of head.slice(0, ROWS_ABOVE).entries()) {
      const columns = columnsOf(cells, names);
      if (!columns) continue;
      gate.open = new Set([...columns.values()].map(({ column }) => column));
      return {
        columns,
        width: table.hasFixedWidth ? cells.length : undefined,
        rows: following(head.slice(index + 1), rows, gate.open),
      };
    }
    await rows.return(undefined);
  }
  throw new ImportRefused('no-header');
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
