import { type Concept, conceptOf } from '../lexicon.ts';
import { zoneIn } from '../values/clocks.ts';
import { currencyOf } from '../values/money.ts';
import { plainText } from '../values/text.ts';
import type { ColumnNote } from './context.ts';
import { type Cell, type Layout, type Row, textOf } from './layout.ts';

/** Rows under one header. Without a header the cells speak for themselves. */
export interface Region {
  header: Row[];
  columns: Map<number, ColumnNote>;
  width: number;
  rows: Row[];
}

/** Groups rows into regions: a header holds for what follows it, also in another table of the same width. */
export function regionsOf(layout: Layout, rows: readonly Row[]): Region[] {
  const regions: Region[] = [];
  for (const row of rows) {
    const region = regions.at(-1);
    const isHeader =
      row.isHeader || (region?.rows.at(-1)?.table !== row.table && looksLikeHeader(layout, row));
    if (isHeader) {
      if (region && region.rows.length === 0 && region.header.length > 0) region.header.push(row);
      else regions.push({ header: [row], columns: new Map(), width: 0, rows: [] });
      continue;
    }
    if (region && belongs(region, row)) region.rows.push(row);
    else regions.push({ header: [], columns: new Map(), width: 0, rows: [row] });
  }
  for (const region of regions) describe(layout, region);
  return mergeAlike(regions);
}

export function widthOf(row: Row): number {
  return row.cells.reduce((width, cell) => Math.max(width, cell.column + cell.span), 0);
}

/** A cell that spans the row alone: a group header of the entry that follows. */
export function isFullRow(row: Row): boolean {
  return row.cells.length === 1 && row.covered.size === 0;
}

function belongs(region: Region, row: Row): boolean {
  const known = region.rows.at(-1) ?? region.header.at(-1);
  if (!known || known.table === row.table) return true;
  if (region.header.length === 0) return false;
  const width = Math.max(...region.header.map(widthOf));
  return isFullRow(row) || Math.abs(widthOf(row) - width) <= 1;
}

/** A first row whose cells are all words, most of them known labels, is a header though no TH says so. */
function looksLikeHeader(layout: Layout, row: Row): boolean {
  if (row.cells.length < 3) return false;
  const texts = row.cells.map((cell) => cellText(layout, cell));
  const known = texts.filter((text) => conceptOf(text, true) !== undefined).length;
  return known >= 2 && known * 2 >= texts.length && !texts.some((text) => /\d/.test(text));
}

function describe(layout: Layout, region: Region): void {
  for (const row of region.header)
    for (const cell of row.cells) {
      const note = noteOf(layout, cell);
      for (let column = cell.column; column < cell.column + cell.span; column++) {
        const above = region.columns.get(column);
        region.columns.set(column, note.concepts.length === 0 && above && note.title === '' ? above : note);
      }
    }
  region.width = Math.max(0, ...region.header.map(widthOf));
  for (let column = region.width - 1; region.columns.get(column)?.title === ''; column--)
    region.width = column;
}

function noteOf(layout: Layout, cell: Cell): ColumnNote {
  const title = cellText(layout, cell);
  return noteOn(title, conceptsIn(layout, cell, title));
}

/** A header or label with the zone and the currency that it states. */
export function noteOn(title: string, concepts: readonly Concept[]): ColumnNote {
  const note: ColumnNote = { title, concepts };
  const aside = /[(（[]([^)）\]]{1,24})[)）\]]/.exec(title)?.[1];
  const currency = aside && currencyOf(aside);
  if (currency) note.currency = currency;
  const zone = zoneIn(plainText(title))?.zone;
  if (zone) note.clock = { zone };
  return note;
}

/** What a header names: one concept, or several (`单价/数量`). Nothing when a part of it is not known. */
export function conceptsIn(layout: Layout, cell: Cell, title: string): Concept[] {
  const whole = conceptOf(title, true) ?? conceptOf(title.replace(/[(（[][^)）\]]*[)）\]]/g, ''), true);
  if (whole) return [whole];
  const parts = title.split(/[/／、,，&|+]| and /).map((part) => conceptOf(part, true));
  if (parts.length > 1 && parts.every((part) => part !== undefined)) return parts as Concept[];
  const pieces = layout.pieces.slice(cell.box.start, cell.box.end).filter(({ text }) => text !== '');
  const own = pieces.map(({ text }) => conceptOf(text, true));
  if (pieces.length > 1 && own.every((concept) => concept !== undefined)) return own as Concept[];
  const known = own.filter((concept) => concept !== undefined);
  return known.length === 1 && pieces.every(({ text }) => conceptOf(text, true) || text.length < 2)
    ? known
    : [];
}

export function cellText(layout: Layout, cell: Cell): string {
  return textOf(layout.pieces, cell.box.start, cell.box.end);
}

/** One table per order, each with its own header, is one list. */
function mergeAlike(regions: Region[]): Region[] {
  const merged: Region[] = [];
  for (const region of regions) {
    const twin = merged.find((known) => region.header.length > 0 && signature(known) === signature(region));
    if (twin) twin.rows.push(...region.rows);
    else merged.push(region);
  }
  return merged;
}

function signature({ columns, header }: Region): string {
  return header.length > 0 ? [...columns.values()].map(({ title }) => title).join('\n') : '';
}
