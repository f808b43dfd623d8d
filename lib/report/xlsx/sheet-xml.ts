/** One table as the XML of a worksheet. Every text is a string cell: no program takes it for a formula or a number. */
import { printable } from '../plain-text.ts';
import type { Cell, Column, Table } from '../tables/table.ts';
import { STYLES } from './styles-xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a cell can hold, in UTF-16 units; a longer text makes a spreadsheet program call the file damaged. */
const LONGEST_TEXT = 32_767;
const NARROWEST = 10;
const WIDEST = 42;

/** The pieces of the sheet, row by row. */
export function* sheetXml({ columns, rows }: Table): Generator<string> {
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
  yield `${XML_HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.map(widthXml).join('')}</cols><sheetData>`;
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

/** Wide enough for its name, and for an id or an instant. */
function widthXml({ name, kind }: Column, index: number): string {
  const shown = [...name].reduce((width, letter) => width + (letter > '\u2e7f' ? 2 : 1), 2);
  const width = Math.min(WIDEST, Math.max(kind === 'text' ? 2 * NARROWEST : NARROWEST, shown));
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
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
