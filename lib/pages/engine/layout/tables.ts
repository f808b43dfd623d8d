import type { Box, Cell, Row } from './layout.ts';

/** Where the walk is: the table and the row around the current element. */
export interface TableState {
  table: Element | undefined;
  row: Row | undefined;
  cell: Cell | undefined;
  section: 'head' | 'body' | 'foot';
  /** Cells of earlier rows that still cover a column, and for how many rows. */
  spans: Map<number, { cell: Cell; left: number }>;
}

const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);
const TABLE_ROLES = new Set(['table', 'grid', 'treegrid']);

/** Finds rows and cells while the page is walked: TR and TD, or the ARIA roles of a grid made of anything. */
export class TableTracker {
  readonly rows: Row[] = [];
  readonly outermost: TableState = {
    table: undefined,
    row: undefined,
    cell: undefined,
    section: 'body',
    spans: new Map(),
  };

  enter(box: Box, state: TableState, role: string): TableState {
    const { name: tagName } = box.tag;
    if (role === '' && (tagName === 'TD' || tagName === 'TH')) return this.enterCell(box, state, role);
    if (tagName === 'TABLE' || TABLE_ROLES.has(role))
      return { table: box.element, row: undefined, cell: state.cell, section: 'body', spans: new Map() };
    if (tagName === 'THEAD' || tagName === 'TBODY' || tagName === 'TFOOT')
      return { ...state, section: sectionOf(tagName), spans: new Map() };
    if (role === 'rowgroup') return { ...state, spans: new Map() };
    if (tagName === 'TR' || role === 'row') return this.enterRow(box, state);
    if (tagName === 'TD' || tagName === 'TH' || CELL_ROLES.has(role)) return this.enterCell(box, state, role);
    return state;
  }

  leave(box: Box, inner: TableState, outer: TableState): void {
    const row = inner.row;
    if (!row || row === outer.row || row.box !== box) return;
    const titles = row.cells.filter((cell) => cell.isHeader).length;
    row.isHeader =
      titles > 0 &&
      (inner.section === 'head' || titles === row.cells.length) &&
      (titles > 1 || inner.section === 'head');
    for (const [column, span] of inner.spans) {
      span.left--;
      if (span.left === 0) inner.spans.delete(column);
    }
    this.adopt(row);
    // A grid's row without cells may be what is opened below another one.
    if (row.cells.length > 0 || (inner.table && box.tag.name !== 'TR')) this.rows.push(row);
  }

  /** What is opened inside a row, though in none of its cells, is the row's own and no rows of its table. */
  private adopt({ box, cells, outer }: Row): void {
    const last = cells.at(-1);
    for (let at = this.rows.length - 1; last && at >= 0; at--) {
      const inner = this.rows[at];
      if (!inner || inner.box.order < box.order) return;
      if (inner.outer === outer) inner.outer = last;
    }
  }

  private enterRow(box: Box, state: TableState): TableState {
    const row: Row = {
      box,
      cells: [],
      isHeader: false,
      isPairs: false,
      isFoot: state.section === 'foot',
      covered: state.spans.size > 0 ? coveredBy(state.spans) : NOTHING_COVERED,
      table: state.table ?? box.parent?.element ?? box.element,
      outer: state.cell,
    };
    return { table: state.table, row, cell: state.cell, section: state.section, spans: state.spans };
  }

  /** Some grids name their columns in no row. */
  private headerAround({ parent }: Box, { table, cell }: TableState): Row | undefined {
    if (!parent || !table) return undefined;
    const last = this.rows.at(-1);
    if (last?.box === parent) return last;
    const header: Row = {
      box: parent,
      cells: [],
      isHeader: true,
      isPairs: false,
      isFoot: false,
      covered: NOTHING_COVERED,
      table: parent.element,
      outer: cell,
    };
    this.rows.push(header);
    return header;
  }

  private enterCell(box: Box, state: TableState, role: string): TableState {
    const row = state.row ?? (role === 'columnheader' ? this.headerAround(box, state) : undefined);
    // A cell of a row that is already inside one of its cells is that cell's own markup.
    if (!row || (state.cell && state.cell.row === row)) return state;
    const before = row.cells.at(-1);
    const { name: tagName } = box.tag;
    const isPlain = tagName === 'TD' || tagName === 'TH';
    const { colSpan = 1, rowSpan = 1 } = isPlain ? (box.element as HTMLTableCellElement) : {};
    // In a grid of anything attributes alone tell; few real tables have them beside their own.
    const isStated = !isPlain || role !== '' || box.element.hasAttribute('aria-colindex');
    let column = isStated ? numberAttribute(box.element, 'aria-colindex') - 1 : -1;
    const next = before ? before.column + before.span : 0;
    // A number that a real table has already passed counts cells, not columns.
    if (!(column >= 0) || (isPlain && column < next)) {
      column = next;
      while (row.covered.has(column)) column++;
    }
    const span = limited(
      isStated ? Math.max(colSpan, numberAttribute(box.element, 'aria-colspan')) : colSpan,
    );
    const isHeader =
      tagName === 'TH' || role === 'columnheader' || (state.section === 'head' && tagName === 'TD');
    const cell: Cell = { box, row, column, span, isHeader };
    row.cells.push(cell);
    box.cell = cell;
    const rows = limited(
      isStated ? Math.max(rowSpan, numberAttribute(box.element, 'aria-rowspan')) : rowSpan,
    );
    if (rows > 1) for (let at = column; at < column + span; at++) state.spans.set(at, { cell, left: rows });
    return { table: state.table, row, cell, section: state.section, spans: state.spans };
  }
}

function sectionOf(tagName: string): TableState['section'] {
  return tagName === 'THEAD' ? 'head' : tagName === 'TFOOT' ? 'foot' : 'body';
}

const NOTHING_COVERED: ReadonlyMap<number, Cell> = new Map();

function coveredBy(spans: TableState['spans']): ReadonlyMap<number, Cell> {
  return new Map([...spans].map(([column, { cell }]) => [column, cell]));
}

function limited(size: number): number {
  return Math.min(Math.max(size, 1), 100);
}

function numberAttribute(element: Element, name: string): number {
  const stated = element.getAttribute(name);
  return stated === null ? 0 : Number(stated) || 0;
}
