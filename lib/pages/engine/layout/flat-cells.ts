/** Grids that draw their cells by place: no box is around a row. */
import type { Box, Layout, Row } from './layout.ts';

/** The fewest columns: of two labels and values in turn nobody knows which is which. */
const FEWEST = 3;

type RowMaker = (box: Box, boxes: readonly Box[], table: Element, isHeader: boolean) => Row;

/**
 * The rows under the names of columns where every cell stands by itself: as many cells as columns, row by row, behind the
 * names or in a box of their own; or as many boxes as columns with as many cells each. Cells that say how far down they
 * stand make a row only where that is the same. Whether the values bear the names out is seen as with any table.
 */
export function flatRows(layout: Layout, rowOf: RowMaker): Row[] {
  const { boxes, pieces } = layout;
  const rows: Row[] = [];
  const isBody = (box: Box, last: number, width: number) =>
    box.order > last && cellsIn(layout, box.children, width) !== undefined;
  for (const [table, [row, next]] of Map.groupBy(layout.rows, ({ table: own }) => own)) {
    const { box, cells } = row as Row;
    const isNames = cells.every(({ box: { start, end } }) => end === start + 1 && pieces[start]?.label);
    if (next || cells.length < FEWEST || !isNames) continue;
    const body = boxes.find((other) => isBody(other, box.last, cells.length));
    for (const own of (body && cellsIn(layout, body.children, cells.length)) ?? [])
      rows.push(rowOf(around(own), own, table, false));
    if (body) (row as Row).isHeader = true;
  }
  for (const box of boxes) {
    if (box.children.length < FEWEST) continue;
    const names = namesIn(layout, box);
    if (names.length < FEWEST) continue;
    const isApart = names.length === box.children.length;
    const body = isApart ? boxes.find((other) => isBody(other, box.last, names.length)) : box;
    const cells =
      body && cellsIn(layout, isApart ? body.children : body.children.slice(names.length), names.length);
    if (!body || !cells) continue;
    const table = body.element;
    rows.push(rowOf(around(names), names, table, true));
    for (const row of cells) rows.push(rowOf(around(row), row, table, false));
  }
  return rows;
}

/** The boxes at the beginning of another that name a column each. */
function namesIn({ pieces }: Layout, { children, cell }: Box): readonly Box[] {
  const isName = (box: Box) => isLeaf(box) && pieces[box.start]?.label !== undefined && box.end > box.start;
  const end = cell ? 0 : children.findIndex((child) => !isName(child));
  return children.slice(0, end < 0 ? children.length : end);
}

function isLeaf({ start, end, cell }: Box): boolean {
  return end - start < 2 && cell === undefined;
}

/** The cells of two rows or more, row by row; each row has a number of its own. */
function cellsIn(layout: Layout, boxes: readonly Box[], width: number): Box[][] | undefined {
  const rows = cut(layout, boxes, width);
  const isRow = (row: readonly Box[]) =>
    isLevel(row) &&
    row.some(({ start, end }) => end > start && /\d{5}/.test(layout.pieces[start]?.text ?? ''));
  return rows?.every(isRow) ? rows : undefined;
}

function cut({ pieces }: Layout, boxes: readonly Box[], width: number): Box[][] | undefined {
  const isCell = (box: Box) => isLeaf(box) && !pieces[box.start]?.label;
  const [first] = boxes;
  const height = boxes.length === width ? (first?.children.length ?? 0) : boxes.length / width;
  if (height < 2 || !Number.isInteger(height)) return undefined;
  if (boxes.length > width)
    return boxes.every(isCell)
      ? Array.from({ length: height }, (_, row) => boxes.slice(row * width, (row + 1) * width))
      : undefined;
  const isColumn = ({ children }: Box) => children.length === height && children.every(isCell);
  return boxes.every(isColumn)
    ? Array.from({ length: height }, (_, row) => boxes.map(({ children }) => children[row] as Box))
    : undefined;
}

function isLevel(row: readonly Box[]): boolean {
  const places = row.map(({ element }) => HOW_FAR_DOWN.exec(element.getAttribute('style') ?? '') ?? []);
  return new Set(places.map(([top, shift]) => shift ?? top)).size === 1;
}
const HOW_FAR_DOWN = /(?:^|;) ?top:[^;]*|translate[^,;]*,([^,);]*)/;

/** A box around cells that follow each other; of others the first one. */
function around(cells: readonly Box[]): Box {
  const [first, last] = [cells[0] as Box, cells.at(-1) as Box];
  const isWhole = cells.every(({ start }, index) => index === 0 || cells[index - 1]?.end === start);
  return isWhole ? { ...first, children: cells, end: last.end, last: last.last } : first;
}
