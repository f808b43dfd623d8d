import { conceptOf } from '../lexicon.ts';
import type { Steps } from '../steps.ts';
import { isAnswer } from './answers.ts';
import type { Box, Cell, Layout, Piece, Row } from './layout.ts';
import { textOf } from './layout.ts';

/** How far from its header the rows of a grid may stand: in the same box, or in a body beside the header's own box. */
const LEVELS = 3;

/**
 * Finds grids that no markup names: a box whose children are all words, most of them known labels, followed by boxes
 * of as many children. Their rows join those of real tables.
 */
export function* findGrids(layout: Layout): Steps<void> {
  for (const header of headersIn(layout)) {
    yield;
    const rows = rowsAfter(header);
    const isFull = (row: Box) => row.children.length === header.children.length && !isLabelled(layout, row);
    const full = rows.filter(isFull);
    if (full.length === 0 || full.filter((row) => alternates(layout, row)).length * 2 >= full.length)
      continue;
    const table = rows[0]?.parent?.element ?? header.element;
    layout.rows.push(rowOf(layout, header, header.children, table, true));
    for (const box of rows)
      layout.rows.push(rowOf(layout, box, isFull(box) ? box.children : [box], table, false));
  }
  layout.rows.sort((a, b) => a.box.start - b.box.start);
}

/** Label, value, label, value: properties, not rows under a header. */
function alternates({ pieces }: Layout, { children }: Box): boolean {
  return children.every(
    ({ start, end }, index) =>
      (end - start === 1 && pieces[start]?.label !== undefined) === (index % 2 === 0),
  );
}

function headersIn(layout: Layout): Box[] {
  const seen = new Set<Box>();
  for (const { label, box } of layout.pieces) {
    if (!label || label === 'unknown' || box.cell) continue;
    let cell = box;
    while (cell.parent && cell.parent.end - cell.parent.start === 1) cell = cell.parent;
    if (cell.parent) seen.add(cell.parent);
  }
  return [...seen].filter((box) => isHeader(layout, box));
}

function isHeader({ pieces }: Layout, box: Box): boolean {
  if (box.children.length < 2 || box.element.tagName === 'DL' || box.element.tagName === 'FORM') return false;
  const texts = box.children
    .map(({ start, end }) => textOf(pieces, start, end).replace(/[(（][^)）]*[)）]/g, ''))
    .filter(Boolean);
  if (texts.some((text) => /[:：]$/.test(text))) return false;
  const known = texts.filter((text) => conceptOf(text)).length;
  if (box.children.length === 2 && (known < 2 || answers(pieces, box))) return false;
  return known >= 2 && known * 2 >= texts.length && texts.every((text) => !/\d{3}/.test(text));
}

/** `Cancelled by` `Buyer`: a label and its answer, in either order, are two labels elsewhere. */
function answers(pieces: readonly Piece[], { children: [label, answer] }: Box): boolean {
  const [one, other] = [pieces[label?.start ?? -1], pieces[answer?.start ?? -1]];
  return isAnswer(one?.label, other) || isAnswer(other?.label, one);
}

function rowsAfter(header: Box): Box[] {
  let at = header;
  for (let level = 0; level < LEVELS && at.parent; level++) {
    const siblings = at.parent.children;
    const after = siblings.slice(siblings.indexOf(at) + 1);
    const rows = after.flatMap((box) => rowsIn(box, header.children.length, level + 1));
    if (rows.length > 0) return rows;
    at = at.parent;
  }
  return [];
}

/** The boxes shaped like rows, and what stands between them as a line of its own (the header of a group). */
function rowsIn(box: Box, width: number, depth: number): Box[] {
  if (box.end === box.start) return [];
  // A body of as many rows as there are columns is no row: its children are.
  const isBody =
    depth > 0 && box.children.some((child) => child.children.length === width && child.end > child.start);
  if (box.children.length === width && !isBody) return [box];
  if (depth <= 0) return [];
  const inner = box.children.map((child) => rowsIn(child, width, depth - 1));
  if (inner.every((rows) => rows.length === 0)) return [];
  return inner.flatMap((rows, index) => (rows.length > 0 ? rows : fullRow(box.children[index])));
}

function fullRow(box: Box | undefined): Box[] {
  return box && box.end > box.start ? [box] : [];
}

/** Where every part begins with a label of its own, the columns name none of them: the header of a group. */
function isLabelled({ pieces }: Layout, { children }: Box): boolean {
  return children.every(
    ({ start, end }) =>
      end - start > 1 && pieces[start]?.label !== undefined && /[:：]\s*$/.test(pieces[start]?.text ?? ''),
  );
}

function rowOf(layout: Layout, box: Box, boxes: readonly Box[], table: Element, isHeader: boolean): Row {
  const row: Row = {
    box,
    cells: [],
    isHeader,
    isPairs: false,
    isFoot: false,
    covered: new Map(),
    table,
    outer: undefined,
  };
  row.cells = boxes.map((inner, column): Cell => ({ box: inner, row, column, span: 1, isHeader }));
  for (const cell of row.cells)
    for (let at = cell.box.order; at <= cell.box.last; at++) {
      const inside = layout.boxes[at];
      if (inside) inside.cell = cell;
    }
  return row;
}
