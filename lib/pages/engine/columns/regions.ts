import { conceptOf } from '../../lexicon.ts';
import { pausesAt, type Steps } from '../../steps.ts';
import type { ColumnNote } from '../column-note.ts';
import { isAnswer } from '../layout/answers.ts';
import type { Cell, Layout, Row } from '../layout/layout.ts';
import { tellsMoment } from '../layout/moment-texts.ts';
import { cellText, columnsOf, conceptsIn } from './columns.ts';

/** Rows under one header. Without a header the cells speak for themselves. */
export interface Region {
  header: Row[];
  columns: Map<number, ColumnNote>;
  width: number;
  rows: Row[];
  /** Columns that only repeat an earlier one, header and cells, as locked ones do: they state nothing. */
  doubled?: ReadonlySet<number>;
  /** All its columns are those of a wider one, row for row: the copy that stays in sight states nothing. */
  isCopy?: true;
}

/** Groups the rows of a page into regions: a header holds for what follows it, also in another table of its width. */
export function* regionsOf(layout: Layout): Steps<Region[]> {
  const byPlace = Map.groupBy(layout.rows, ({ outer }) => outer);
  const regions: Region[] = [];
  for (const rows of byPlace.values())
    regions.push(...withoutDoubles(layout, mergeAlike(yield* cut(layout, rows))));
  for (const region of regions)
    if (regions.some((wider) => isCopyOf(layout, wider, region))) region.isCopy = true;
  return regions;
}

export function widthOf(row: Row): number {
  let width = 0;
  for (const { column, span } of row.cells) width = Math.max(width, column + span);
  for (const column of row.covered.keys()) width = Math.max(width, column + 1);
  return width;
}

/** A cell that spans the row alone: the header of the group that follows. */
export function isFullRow(row: Row): boolean {
  return row.cells.length === 1 && row.covered.size === 0;
}

function* cut(layout: Layout, rows: readonly Row[]): Steps<Region[]> {
  const regions: Region[] = [];
  const widths = new Map<Element, number>();
  for (const row of rows) widths.set(row.table, Math.max(widthOf(row), widths.get(row.table) ?? 0));
  for (const [index, row] of rows.entries()) {
    if (pausesAt(index)) yield;
    const region = regions.at(-1);
    const isFirst = region?.rows.at(-1)?.table !== row.table;
    if (row.isPairs) {
      if (isFirst || !region || region.header.length > 0)
        regions.push({ header: [], columns: new Map(), width: 0, rows: [row] });
      else region.rows.push(row);
    } else if (row.isHeader || (isFirst && looksLikeHeader(layout, row, rows[index + 1]))) {
      row.isHeader = true;
      if (region && region.rows.length === 0 && goesOn(region, row)) region.header.push(row);
      else regions.push({ header: [row], columns: new Map(), width: 0, rows: [] });
    } else {
      const home = (isFirst && homeOf(regions, row)) || region;
      if (home && belongs(layout, home, row, widths.get(row.table) ?? 0)) home.rows.push(row);
      else regions.push({ header: [], columns: new Map(), width: 0, rows: [row] });
    }
  }
  for (const [index, region] of regions.entries()) {
    if (pausesAt(index)) yield;
    describe(layout, region);
  }
  return regions;
}

/** Bodies side by side stand behind all their headers: the header of the row's own table is further up. */
function homeOf(regions: readonly Region[], { table }: Row): Region | undefined {
  return regions.findLast(({ header }) => header.at(-1)?.table === table);
}

/** A header of several rows stands in one table; the copy of a header in the table of the rows may be blank. */
function goesOn({ header }: Region, row: Row): boolean {
  return header.at(-1)?.table === row.table || row.box.start === row.box.end;
}

function belongs(layout: Layout, region: Region, row: Row, widest: number): boolean {
  const known = region.rows.at(-1) ?? region.header.at(-1);
  if (!known || known.table === row.table) return true;
  // A table that has its own header and rows is complete; a header alone in its table is that of the next ones.
  const header = region.header[0];
  if (!header || header.table === region.rows[0]?.table || isOfPairs(layout, row)) return false;
  // A table around the header's own arranges the page.
  if (row.table.contains(header.table)) return false;
  const width = Math.max(...region.header.map(widthOf));
  // The header of a group stands in the table of its rows.
  return Math.abs((isFullRow(row) ? widest : widthOf(row)) - width) <= 1;
}

/** A first row whose cells are all words, most of them known labels, is a header though no TH says so. */
function looksLikeHeader(layout: Layout, row: Row, next: Row | undefined): boolean {
  if (row.cells.length < 3 ? !headsTwo(layout, row, next) : alternates(layout, row)) return false;
  // Brackets hold a zone or a currency (`(GMT+8)`), not a value.
  const texts = row.cells.map((cell) => cellText(layout, cell).replace(/[(（][^)）]*[)）]/g, ''));
  if (conceptOf(texts[0] ?? '', true) === 'indicator' && texts.slice(1).every((text) => WHOLE_DAY.test(text)))
    return true;
  const known = row.cells.filter(
    (cell, at) => conceptOf(texts[at] ?? '', true) ?? namesSeveral(layout, cell),
  ).length;
  const isValue = (text: string) => /[\d*]/.test(text) && !conceptOf(text, true);
  if (texts.some(isValue) || row.cells.some((cell) => holdsPair(layout, cell))) return false;
  return known >= 2 && known * 2 >= texts.length;
}

/** Over the indicators of each row its days. */
const WHOLE_DAY = /^(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?\/\d\d?\/\d{4})$/;

/** Two labels side by side head two columns when what follows does not begin with a label, as properties would. */
function headsTwo(layout: Layout, { cells }: Row, next: Row | undefined): boolean {
  if (cells.length !== 2 || next?.cells.length !== 2) return false;
  if (answers(layout, cells[0], cells[1] as Cell)) return false;
  return (
    cells.every((cell) => isLabelCell(layout, cell) || namesSeveral(layout, cell)) &&
    !isLabel(layout, next.cells[0])
  );
}

/** `Tracking number / Carrier`: no value is made of labels only. */
function namesSeveral(layout: Layout, cell: Cell): boolean {
  return conceptsIn(layout, cell, cellText(layout, cell)).length > 1;
}

/** A label with a value behind it: a fact, not the name of a column. */
function holdsPair({ pieces }: Layout, { box }: Cell): boolean {
  return pieces
    .slice(box.start + 1, box.end)
    .some(({ text, label }, at) => !label && pieces[box.start + at]?.label && /^[\p{L}\p{N}]/u.test(text));
}

function describe(layout: Layout, region: Region): void {
  region.columns = columnsOf(layout, region.header);
  region.width = Math.max(0, ...region.header.map(widthOf));
  const named = Math.max(0, ...region.header.slice(-1).map(widthOf));
  // Libraries add an empty header cell above the scroll bar, and the name of a group may span columns that are not drawn.
  while (
    (region.columns.get(region.width - 1)?.title === '' || named < region.width) &&
    region.rows.every((row) => widthOf(row) < region.width)
  )
    region.width--;
  if (region.header.length > 0) return;
  const pairs = region.rows.filter((row) => startsWithLabel(layout, row)).length;
  if (pairs * 2 < region.rows.length) return;
  for (const row of region.rows) nameLabels(layout, row);
}

function startsWithLabel(layout: Layout, { cells }: Row): boolean {
  return cells.length > 1 && isLabelCell(layout, cells[0]) && !isLabelCell(layout, cells[1]);
}

/** Labels and values side by side; a row of three begins with a label where its first column names indicators. */
function isOfPairs(layout: Layout, row: Row): boolean {
  return startsWithLabel(layout, row) && (row.cells.length < 3 || alternates(layout, row));
}

/** Label, value, label, value: properties side by side, not the names of columns. A label at the end has no value. */
function alternates(layout: Layout, { cells }: Row): boolean {
  if (cells.length % 2 === 1) return false;
  return cells.every((cell, index) =>
    index % 2 === 0
      ? isLabelCell(layout, cell)
      : !isLabelCell(layout, cell) || answers(layout, cells[index - 1], cell),
  );
}

/** `Contracted` `Contracted`: the second is a word that the first asks for. */
function answers({ pieces }: Layout, label: Cell | undefined, cell: Cell): boolean {
  return !cell.isHeader && isAnswer(pieces[label?.box.start ?? -1]?.label, pieces[cell.box.start]);
}

/** A cell of one text that names something; one of several, though it heads its row, holds a value. */
function isLabel(layout: Layout, cell: Cell | undefined): boolean {
  return isLabelCell(layout, cell) && cell !== undefined && cell.box.end - cell.box.start === 1;
}

function isLabelCell({ pieces }: Layout, cell: Cell | undefined): boolean {
  if (!cell || cell.box.end === cell.box.start) return false;
  const first = pieces[cell.box.start];
  // The moment or the number that heads a row is a value, also in a TH.
  if (cell.isHeader) return first?.label !== undefined || !isBare(first?.text ?? '');
  return cell.box.end - cell.box.start === 1 && first?.label !== undefined;
}

function isBare(text: string): boolean {
  return tellsMoment(text) || !/\p{L}/u.test(text);
}

function nameLabels({ pieces }: Layout, row: Row): void {
  row.isPairs = true;
  for (const { box, isHeader } of row.cells) {
    const first = pieces[box.start];
    if (isHeader && first && box.end > box.start && !first.label) first.label = 'unknown';
  }
}

function withoutDoubles(layout: Layout, regions: Region[]): Region[] {
  for (const region of regions) {
    const byTitle = new Map<string, number>();
    const doubled = new Set<number>();
    for (const [column, { title }] of region.columns) {
      const twin = byTitle.get(title);
      if (title === '' || twin === undefined) byTitle.set(title, column);
      else if (region.rows.length > 0 && region.rows.every((row) => isAlike(layout, row, twin, column)))
        doubled.add(column);
    }
    if (doubled.size > 0) region.doubled = doubled;
  }
  return regions;
}

function isCopyOf(layout: Layout, wider: Region, { columns, rows }: Region): boolean {
  if (rows.length === 0 || rows.length !== wider.rows.length || columns.size >= wider.columns.size)
    return false;
  const titled = [...columns].filter(([, { title }]) => title !== '');
  const twins = titled.map(([column, { title }]) => ({
    column,
    twin: [...wider.columns].find(([, note]) => note.title === title)?.[0],
  }));
  return (
    titled.length > 0 &&
    twins.every(
      ({ column, twin }) =>
        twin !== undefined &&
        rows.every((row, at) => textAt(layout, row, column) === textAt(layout, wider.rows[at], twin)),
    )
  );
}

function textAt(layout: Layout, row: Row | undefined, column: number): string | undefined {
  const cell = row?.cells.find((one) => one.column === column);
  return cell && cellText(layout, cell);
}

function isAlike(layout: Layout, { cells }: Row, one: number, other: number): boolean {
  const [first, second] = [one, other].map((column) => cells.find((cell) => cell.column === column));
  if (!first || !second) return first === second || cells.length === 1;
  return cellText(layout, first) === cellText(layout, second);
}

/** One table per order, each with its own header, is one list. */
function mergeAlike(regions: readonly Region[]): Region[] {
  const merged: Region[] = [];
  const bySignature = new Map<string, Region>();
  for (const region of regions) {
    const name = signature(region);
    const known = bySignature.get(name);
    if (known && region.header.length > 0) known.rows.push(...region.rows);
    else merged.push(region);
    if (!known) bySignature.set(name, region);
  }
  return merged;
}

function signature({ columns, header }: Region): string {
  return header.length > 0 ? [...columns.values()].map(({ title }) => title).join('\n') : '';
}
