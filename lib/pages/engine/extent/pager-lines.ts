import { says } from '../../lexicon.ts';
import { PIECES_A_STEP, pausesAt, type Steps } from '../../steps.ts';
import { plainText } from '../../values/text.ts';
import { type Box, type Cell, type Layout, textOf } from '../layout/layout.ts';

export const LONGEST_LINE = 40;
/** An old page lays out a list and its pager by tables; the pager has its own, of a few cells and no header. */
const MOST_CELLS = 2;

/** A stretch of pieces that the eye reads as one line. */
export type Line = Pick<Box, 'start' | 'end'>;

/** The short lines outside tables that have a number. */
export function* linesIn({ pieces, rows }: Layout): Steps<Line[]> {
  const lines: Line[] = [];
  const headed = new Set(rows.flatMap(({ isHeader, table }) => (isHeader ? [table] : [])));
  const isOfList = (cell: Cell) =>
    rows.length > 0 && (headed.has(cell.row.table) || cell.row.cells.length > MOST_CELLS);
  let taken = 0;
  for (let start = 0; start < pieces.length; ) {
    if (taken++ % PIECES_A_STEP === 0) yield;
    let end = start + 1;
    while (pieces[end] && pieces[end]?.gap !== '\n') end++;
    const cell = pieces[start]?.box.cell;
    const text = cell && isOfList(cell) ? '' : textOf(pieces, start, end);
    if (text.length <= LONGEST_LINE && /\d/.test(text)) lines.push({ start, end });
    start = end;
  }
  return lines;
}

/** Lines that say nothing but where in the list this page is, whatever their markup is called. */
export function* pagerLines(layout: Layout, lines: readonly Line[]): Steps<Box[]> {
  const boxes: Box[] = [];
  for (const [index, line] of lines.entries()) {
    if (pausesAt(index)) yield;
    const text = plainText(textOf(layout.pieces, line.start, line.end));
    if (says('pagerLine', text, true)) boxes.push({ ...layout.root, children: [], ...line });
  }
  return boxes;
}
