import { type Cell, isInside, type Layout, type Row } from './layout.ts';

/** A grid with locked columns draws a row in several containers: rows of one grid that state the same number are one. */
export function joinRows(layout: Layout): void {
  if (layout.rows.some(({ cells }) => cells.length === 0)) layout.rows = filled(layout);
  const parts = new Set<Row>();
  for (const numbered of gridsIn(layout.rows).values()) {
    const grid = new Map<number, Row>();
    for (const { number, row } of numbered) {
      const known = grid.get(number);
      if (known && isOneRow(known, row)) {
        join(known, row);
        parts.add(row);
      } else grid.set(number, row);
    }
  }
  if (parts.size > 0) layout.rows = layout.rows.filter((row) => !parts.has(row));
}

/** What is opened below the rows of a grid may stand in a container of its own; the numbers of the rows tell where. */
export function orderRows({ rows }: Layout): void {
  for (const [table, numbered] of gridsIn(rows)) {
    const places = rows.flatMap((row, place) => (row.table === table ? [place] : []));
    if (places.length !== numbered.length) continue;
    numbered.sort((a, b) => a.number - b.number);
    for (const [index, place] of places.entries()) rows[place] = numbered[index]?.row as Row;
  }
}

function gridsIn(rows: readonly Row[]): Map<Element, { number: number; row: Row }[]> {
  const grids = new Map<Element, { number: number; row: Row }[]>();
  for (const row of rows) {
    const { element, tag } = row.box;
    const number = tag.name === 'TR' ? 0 : Number(element.getAttribute('aria-rowindex'));
    if (!(number > 0)) continue;
    const known = grids.get(row.table);
    if (known) known.push({ number, row });
    else grids.set(row.table, [{ number, row }]);
  }
  return grids;
}

/** A row of a grid that has no cells is one cell; elsewhere it is no row. */
function filled({ rows, boxes }: Layout): Row[] {
  const grids = new Set(rows.flatMap(({ cells, table }) => (cells.length > 1 ? [table] : [])));
  return rows.filter((row) => {
    const { box, cells, table, outer } = row;
    if (cells.length > 0) return true;
    if (!grids.has(table) || box.end === box.start) return false;
    const cell: Cell = { box, row, column: 0, span: 1, isHeader: false };
    cells.push(cell);
    for (let at = box.order; at <= box.last; at++) {
      const inner = boxes[at];
      if (inner && inner.cell === outer) inner.cell = cell;
    }
    for (const inner of rows)
      if (inner !== row && inner.outer === outer && isInside(inner.box, box)) inner.outer = cell;
    return true;
  });
}

function isOneRow(one: Row, other: Row): boolean {
  const taken = new Set(one.cells.flatMap(columnsOf));
  const [first, second] = [one, other].map(({ cells }) => cells.every(({ isHeader }) => isHeader));
  return first === second && !other.cells.flatMap(columnsOf).some((column) => taken.has(column));
}

function columnsOf({ column, span }: Cell): number[] {
  return Array.from({ length: span }, (_, index) => column + index);
}

function join(row: Row, part: Row): void {
  for (const cell of part.cells) cell.row = row;
  row.cells.push(...part.cells);
  row.cells.sort((a, b) => a.column - b.column);
  row.isHeader = row.cells.every(({ isHeader }) => isHeader);
  if (part.box.end - part.box.start > row.box.end - row.box.start) row.box = part.box;
}
