import type { Cell, Layout, Row } from './layout.ts';
import { isInside } from './layout.ts';

/**
 * A table around a page's title, filters, tabs or pager arranges the page and states nothing: its rows are no rows,
 * and what stands in its cells stands in none.
 */
export function dropLayoutTables(layout: Layout): void {
  const titles = layout.headings.filter(({ level }) => level < 3).map(({ box }) => box);
  const furniture = [...titles, ...layout.landmarks, ...layout.pagers];
  const rowsAround = ({ box }: Row) => furniture.some((one) => isInside(one, box));
  const arranging = new Set(furniture.length > 0 ? layout.rows.filter(rowsAround) : []);
  if (arranging.size === 0) return;
  const realCell = (cell: Cell | undefined): Cell | undefined =>
    cell && arranging.has(cell.row) ? realCell(cell.row.outer) : cell;
  for (const box of layout.boxes) if (box.cell) box.cell = realCell(box.cell);
  layout.rows = layout.rows.filter((row) => !arranging.has(row));
  for (const row of layout.rows) row.outer = realCell(row.outer);
}
