/** One table as the XML of a worksheet. Every text is a string cell: no program takes it for a formula or a number. */
import { printable } from '../plain-text.ts';
import type { Cell, Column, Table } from '../tables/table.ts';
import { STYLES } from './styles-xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a cell can hold, in UTF-16 units; a longer text makes a spreadsheet program call the file damaged. */
const LONGEST_TEXT = 32_767;
const NARROWEST = 10;
const WIDEST = 48;
/** Rows that are looked at for how wide a column must be: a sheet is written as a stream. */
const MEASURED_ROWS = 200;

/** The pieces of the sheet, row by row. */
export function* sheetXml({ columns, rows }: Table): Generator<string> {
  const measured = rows.slice(0, MEASURED_ROWS);
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
  yield `${XML_HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.map((column, index) => widthXml(column, index, measured)).join('')}</cols><sheetData>`;
  yield rowXml(
    0,
    columns.map(({ name }) => textXml(name, STYLES.head)),
  );
  for (const [index, row] of rows.entries()) {
    yield rowXml(
      index + 1,
      columns.map(({ kind }, column) => cellXml(row[column], kind)),
    );
  }
  yield `</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

/** `attributesAndContent` of each cell; absent for an empty one. */
function rowXml(row: number, cells: readonly (string | undefined)[]): string {
  const filled = cells.map((cell, column) =>
    cell === undefined ? '' : `<c r="${columnName(column)}${row + 1}" ${cell}</c>`,
  );
  return `<row r="${row + 1}">${filled.join('')}</row>`;
}

function cellXml(cell: Cell, kind: Column['kind']): string | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell === 'string') return textXml(cell, STYLES.text);
  return `s="${kind === 'rate' ? STYLES.rate : STYLES.number}"><v>${cell}</v>`;
}

function textXml(text: string, style: number): string {
  return `t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapedText(text)}</t></is>`;
}

/** What a text seldom holds, and never unchanged. */
const SPECIAL = /[_&<>\r]/;

/** `_x000D_` in a cell would be read as the character it names, so its first underscore is named in turn. */
function escapedText(text: string): string {
  const whole = printable(text);
  if (whole.length <= LONGEST_TEXT && !SPECIAL.test(whole)) return whole;
  return (whole.length > LONGEST_TEXT ? `${whole.slice(0, LONGEST_TEXT - 1)}…`.toWellFormed() : whole)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

/** Wide enough for its name, for an id, and for the texts of the first rows. */
function widthXml({ name, kind }: Column, index: number, rows: Table['rows']): string {
  const texts = rows.map((row) => row[index]).filter((cell) => typeof cell === 'string');
  const shown = Math.max(...[name, ...texts].map(widthOf)) + 2;
  const width = Math.min(WIDEST, Math.max(kind === 'text' ? 2 * NARROWEST : NARROWEST, shown));
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

/** In letters; a Chinese character is as wide as two. */
function widthOf(text: string): number {
  return [...text.slice(0, WIDEST)].reduce((width, letter) => width + (letter > '\u2e7f' ? 2 : 1), 0);
}

/** A … Z, AA …: the name of a column counted from 0. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** The text of an attribute. */
export function attributeText(text: string): string {
  return escapedText(text).replace(/"/g, '&quot;');
}
