import { conceptOf } from '../../lexicon.ts';
import { PIECES_A_STEP, pausesAt, type Steps } from '../../steps.ts';
import { plainText } from '../../values/text.ts';
import { isAnswer } from './answers.ts';
import { flatRows } from './flat-cells.ts';
import type { Box, Cell, Layout, Piece, Row } from './layout.ts';
import { commonBox, isInside, textOf } from './layout.ts';

/** How far from its header the rows of a grid may stand: in the same box, or in a body beside the header's own box. */
const LEVELS = 3;

/**
 * Finds grids that no markup names: a box whose children are all words, most of them known labels, followed by boxes
 * of as many children. Their rows join those of real tables.
 */
export function* findGrids(layout: Layout): Steps<void> {
  const headers = yield* headersIn(layout);
  for (const header of headers) {
    yield;
    const rows = ownRows(
      layout,
      header,
      headers,
      yield* rowsAfter(layout, header, header.children.length, headers),
    );
    const isFull = (row: Box) => row.children.length === header.children.length && !isLabelled(layout, row);
    const full = rows.filter(isFull);
    if (full.length === 0 && besideOf(layout, header, headers).length > 1) layout.unmetHeaders.push(header);
    if (full.length === 0 || full.filter((row) => alternates(layout, row)).length * 2 >= full.length)
      continue;
    const table = rows[0]?.parent?.element ?? header.element;
    layout.rows.push(rowOf(layout, header, header.children, table, true));
    for (const box of rows)
      layout.rows.push(rowOf(layout, box, isFull(box) ? box.children : [box], table, false));
  }
  for (const header of headersAlone(layout)) {
    yield;
    yield* addBody(layout, header);
  }
  yield;
  layout.rows.push(
    ...flatRows(layout, (box, boxes, table, isHeader) => rowOf(layout, box, boxes, table, isHeader)),
  );
  layout.rows.sort((a, b) => a.box.start - b.box.start);
}

/** Behind headers side by side stand as many bodies of as many rows: to each of them its own. */
function ownRows(layout: Layout, header: Box, headers: readonly Box[], rows: readonly Box[]): readonly Box[] {
  const alike = besideOf(layout, header, headers).filter(
    ({ children }) => children.length === header.children.length,
  );
  const size = rows.length / alike.length;
  if (alike.length < 2 || !Number.isInteger(size)) return rows;
  const first = alike.indexOf(header) * size;
  const own = rows.slice(first, first + size);
  const around = commonBox(own);
  return around && rows.every((row) => own.includes(row) || !isInside(row, around)) ? own : rows;
}

/** The headers with which one stands side by side, nothing between them, itself included; a copy of it stands for itself. */
function besideOf({ pieces }: Layout, header: Box, headers: readonly Box[]): readonly Box[] {
  const at = headers.indexOf(header);
  let [from, until] = [at, at + 1];
  while (from > 0 && headers[from - 1]?.end === headers[from]?.start) from--;
  while (until < headers.length && headers[until - 1]?.end === headers[until]?.start) until++;
  const textIn = ({ start, end }: Box) => textOf(pieces, start, end);
  return headers.slice(from, until).filter((other) => other === header || textIn(other) !== textIn(header));
}

/** The last rows of tables that have no row but their headers. */
function headersAlone({ rows }: Layout): Row[] {
  const last = new Map<Element, Row | undefined>();
  for (const row of rows) {
    const isAlone = row.isHeader && row.cells.length > 1 && (!last.has(row.table) || last.get(row.table));
    last.set(row.table, isAlone ? row : undefined);
  }
  return [...last.values()].filter((row) => row !== undefined);
}

/** The rows of a list that draws only what is in view are boxes of as many cells, behind the table of its header. */
function* addBody(layout: Layout, { box, cells, table, outer }: Row): Steps<void> {
  let head = box;
  while (head.parent && head.element !== table) head = head.parent;
  const shown = cells.filter((cell) => cell.box.end > cell.box.start || cell !== cells.at(-1));
  const after = yield* rowsAfter(layout, head, shown.length, []);
  const rows = after.filter((row) => row.children.length === shown.length);
  const isFree = rows.every((row) => row.cell === outer && row.children.every(({ cell }) => cell === outer));
  // As many tables as columns are no cells of a row: each is an entry of its own.
  const holdsRows = layout.rows.some((other) => rows.some((row) => isInside(other.box, row)));
  if (rows.length === 0 || !isFree || holdsRows) return;
  const body = rows[0]?.parent?.element ?? table;
  for (const row of rows) layout.rows.push(rowOf(layout, row, row.children, body, false));
}

/** Label, value, label, value: properties, not rows under a header. */
function alternates(layout: Layout, { children }: Box): boolean {
  return children.every((box, index) =>
    index % 2 === 0 ? isLabelAlone(layout, box) : isValue(layout, box, children[index - 1]),
  );
}

/** The same with each value before its label. */
function alternatesBack(layout: Layout, { children }: Box): boolean {
  return children.every((box, index) =>
    index % 2 > 0 ? isLabelAlone(layout, box) : isValue(layout, box, children[index + 1]),
  );
}

/** No label, or a word that its label asks for (`Contracted` `Contracted`). */
function isValue(layout: Layout, box: Box, label: Box | undefined): boolean {
  const { pieces } = layout;
  return !isLabelAlone(layout, box) || isAnswer(pieces[label?.start ?? -1]?.label, pieces[box.start]);
}

function isLabelAlone({ pieces }: Layout, { start, end }: Box): boolean {
  return end - start === 1 && pieces[start]?.label !== undefined;
}

function* headersIn(layout: Layout): Steps<Box[]> {
  const seen = new Set<Box>();
  const { pieces } = layout;
  for (let at = 0; at < pieces.length; at++) {
    if (at % PIECES_A_STEP === 0) yield;
    const { label, box } = pieces[at] as Piece;
    if (!label || label === 'unknown' || box.cell) continue;
    let cell = box;
    while (cell.parent && cell.parent.end - cell.parent.start === 1) cell = cell.parent;
    if (cell.parent) seen.add(cell.parent);
  }
  const headers: Box[] = [];
  for (const [index, box] of [...seen].entries()) {
    if (pausesAt(index)) yield;
    if (isHeader(layout, box)) headers.push(box);
  }
  return headers;
}

function isHeader(layout: Layout, box: Box): boolean {
  const { pieces } = layout;
  if (box.children.length < 2 || box.tag.name === 'DL' || box.tag.name === 'FORM') return false;
  const texts = box.children
    .map(({ start, end }) => plainText(textOf(pieces, start, end)).replace(/\([^)]*\)/g, ''))
    .filter(Boolean);
  // `<b>Reason</b> Fake shipment<br>`: what stands between the names are their values.
  if (saysBetween(pieces, box)) return false;
  // `Phone: ***`: a label with a value, though hidden; nor is a name a dash, the place of a value.
  if (texts.some((text) => /[:*]/.test(text) || /(?:^| )[-–—]{1,3}$/.test(text))) return false;
  if (box.children.length > 3 && (alternates(layout, box) || alternatesBack(layout, box))) return false;
  const known = texts.filter((text) => conceptOf(text) ?? namesSeveral(text)).length;
  if (box.children.length === 2 && (known < 2 || answers(pieces, box))) return false;
  return known >= 2 && known * 2 >= texts.length && texts.every((text) => !/\d{3}|\d ?%/.test(text));
}

function saysBetween(pieces: readonly Piece[], box: Box): boolean {
  return pieces
    .slice(box.start, box.end)
    .some((piece) => piece.box === box && /[\p{L}\p{N}]/u.test(piece.text));
}

/** `Tracking number / Carrier` heads one column of both. */
function namesSeveral(text: string): boolean {
  const parts = text.split('/');
  return parts.length > 1 && parts.every((part) => conceptOf(part, true) !== undefined);
}

/** `Cancelled by` `Buyer`: a label and its answer, in either order, are two labels elsewhere. */
function answers(pieces: readonly Piece[], { children: [label, answer] }: Box): boolean {
  const [one, other] = [pieces[label?.start ?? -1], pieces[answer?.start ?? -1]];
  return isAnswer(one?.label, other) || isAnswer(other?.label, one);
}

/** No row is another of the `headers`. */
function* rowsAfter(layout: Layout, header: Box, width: number, headers: readonly Box[]): Steps<Box[]> {
  const widths =
    headers.length > 0 ? besideOf(layout, header, headers).map(({ children }) => children.length) : [width];
  let at = header;
  for (let level = 0; level < LEVELS && at.parent; level++) {
    const siblings = at.parent.children;
    const after = siblings.slice(siblings.indexOf(at) + 1);
    const rows: Box[] = [];
    for (const [index, box] of after.entries()) {
      if (pausesAt(index)) yield;
      if (!headers.some((other) => isInside(other, box))) rows.push(...rowsIn(box, width, level + 1, widths));
    }
    if (rows.length > 0) return rows;
    at = at.parent;
  }
  return [];
}

/**
 * The boxes shaped like rows, and what stands between them as a line of its own (the header of a group). `widths`: of
 * the header and of those beside it, in whose bodies as many rows as it has columns are none of its rows.
 */
function rowsIn(around: Box, width: number, depth: number, widths: readonly number[]): readonly Box[] {
  if (around.end === around.start) return NO_ROWS;
  const box = unwrapped(around);
  const isOther = ({ children }: Box) =>
    children.length > 1 &&
    widths.some(
      (other) => other !== width && children.every((child) => hasChildren(unwrapped(child), other)),
    );
  if (hasChildren(box, width) && !isBody(box, width) && !isOther(box)) return [box];
  // What stands beside a text of the same box is no list of rows.
  if (depth <= 0 || box.children.length === 1) return NO_ROWS;
  const inner = box.children.map((child) => rowsIn(child, width, depth - 1, widths));
  if (inner.every((rows) => rows.length === 0)) return NO_ROWS;
  return inner.flatMap((rows, index) => {
    const child = box.children[index];
    return rows.length > 0 || !child || isOther(unwrapped(child)) ? rows : fullRow(child);
  });
}
const NO_ROWS: readonly Box[] = [];

/** A body of as many rows as there are columns is no row: its children are. */
function isBody({ children }: Box, width: number): boolean {
  const isRow = (child: Box) => child.end > child.start && hasChildren(child, width);
  return children.some(isRow) || children.every((child) => isRow(unwrapped(child)));
}

/** Most boxes have fewer inside them, and their children need not be listed. */
function hasChildren(box: Box, count: number): boolean {
  return box.last - box.order >= count && box.children.length === count;
}

/** A box around one box and nothing else is nothing between the list and its rows. */
function unwrapped(around: Box): Box {
  let box = around;
  for (let child = onlyChild(box); child && child.start === box.start && child.end === box.end; )
    [box, child] = [child, onlyChild(child)];
  return box;
}

function onlyChild({ children }: Box): Box | undefined {
  return children.length === 1 ? children[0] : undefined;
}

function fullRow(box: Box): Box[] {
  return box.end > box.start ? [box] : [];
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
