/** What the report says as tables: the same rows as sheets of a workbook and as one CSV file. */

/** Text stays text (ids too), numbers stay numbers, unrounded; absent where nothing is known. */
export type Cell = string | number | undefined;

export interface Column {
  /** The same key means the same thing in every table. */
  key: string;
  name: string;
  /** `rate`: a fraction, shown as percent where the format can. */
  kind: 'text' | 'number' | 'rate';
}

export interface Table {
  name: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

export interface ColumnOf<Row> extends Column {
  of(row: Row): Cell;
}

export function tableOf<Row>(
  name: string,
  columns: readonly (ColumnOf<Row> | readonly ColumnOf<Row>[])[],
  rows: readonly Row[],
): Table {
  const flat = columns.flat() as ColumnOf<Row>[];
  return {
    name,
    columns: flat.map(({ key, name, kind }) => ({ key, name, kind })),
    rows: rows.map((row) => flat.map(({ of }) => of(row))),
  };
}
