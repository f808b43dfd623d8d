import { conceptOf } from '../../lexicon.ts';
import type { Cell, Layout, Row } from '../layout/layout.ts';

/**
 * `Order time | Payment time` over their values, and the next two names over theirs: a table of header rows with one row
 * below each states properties. Each name is then the label of the cell below it.
 */
export function pairStacked(layout: Layout): void {
  const shown = layout.rows.filter(({ box }) => box.end > box.start);
  const tables = Map.groupBy(shown, ({ table }) => table);
  for (const rows of tables.values()) if (isStacked(rows)) for (const row of rows) pair(layout, row, rows);
}

function isStacked(rows: readonly Row[]): boolean {
  // One header over one row may as well be a table with one row in it.
  if (rows.length % 2 > 0 || (rows.length === 2 && (rows[0]?.isHeader ?? true))) return false;
  return rows.every(({ cells, outer }, index) => {
    const names = index % 2 > 0 ? rows[index - 1]?.cells : undefined;
    const isInLine = cells.every(({ column, isHeader }, at) =>
      names ? !isHeader && names[at]?.column === column : isHeader,
    );
    return isInLine && outer === rows[0]?.outer;
  });
}

function pair({ pieces }: Layout, row: Row, rows: readonly Row[]): void {
  row.isPairs = true;
  row.isHeader = false;
  const place = rows.indexOf(row);
  if (place % 2 > 0) return;
  row.below = rows[place + 1];
  for (const { box } of row.cells) {
    const first = box.end > box.start ? pieces[box.start] : undefined;
    if (first) first.label ??= conceptOf(first.text, true) ?? 'unknown';
  }
}

/** The cell that the name in this cell stands over. */
export function cellBelow(cell: Cell | undefined): Cell | undefined {
  return cell?.row.below?.cells.find(({ column }) => column === cell.column);
}
