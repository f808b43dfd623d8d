/** The cells of one sheet: events of its XML in, rows out. */
import { ImportRefused } from '../import-refused.ts';
import { type ColumnGate, NO_NUMBERS, type TableRow } from '../table-row.ts';
import { columnNamed } from './merged-cells.ts';
import { stringText } from './string-text.ts';
import type { XmlEvents } from './xml-events.ts';

const MOST_ROWS = 1_048_576;
/** No export has more columns; what stands further right is not read. */
const MOST_COLUMNS = 512;

/** Rows are given to `onRow` as they end. */
export function sheetEvents(
  strings: readonly string[],
  gate: ColumnGate,
  onRow: (row: TableRow) => void,
): XmlEvents {
  const string = stringText();
  let rowNumber = 0;
  let cells: string[] = [];
  let numbers: Set<number> | undefined;
  let column = -1;
  let type: string | undefined;
  let isValue = false;
  let value = '';

  const endCell = () => {
    const text = type === 'inlineStr' ? string.take() : type === 's' ? shared(strings, value) : value;
    if (text === '' || column >= MOST_COLUMNS || gate.open?.has(column) === false) return;
    while (cells.length < column) cells.push('');
    cells[column] = text;
    if (type === undefined || type === 'n') {
      numbers ??= new Set();
      numbers.add(column);
    }
  };

  return {
    open(name, attribute) {
      if (name === 'row') {
        rowNumber = Number(attribute('r') ?? rowNumber + 1);
        if (!(rowNumber <= MOST_ROWS)) throw new ImportRefused('damaged', 'a row number');
        cells = [];
        numbers = undefined;
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1;
        type = attribute('t');
        value = '';
      } else if (name === 'v') isValue = true;
      else string.open(name);
    },
    text(text) {
      if (isValue) value += text;
      else string.text(text);
    },
    close(name) {
      if (name === 'c') endCell();
      else if (name === 'v') isValue = false;
      else if (name === 'row')
        onRow({ rowNumber, cells, filled: cells.length, numbers: numbers ?? NO_NUMBERS });
      else string.close(name);
    },
  };
}

function shared(strings: readonly string[], index: string): string {
  if (index === '') return '';
  const text = strings[Number(index)];
  if (text === undefined) throw new ImportRefused('damaged', 'a text that is not there');
  return text;
}

/** Of `AB12`; undefined where the cell does not say. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let end = 0;
  while (isLetter(reference.charCodeAt(end))) end += 1;
  return end > 0 ? columnNamed(reference.slice(0, end)) : undefined;
}

function isLetter(code: number): boolean {
  return code >= 65 && code <= 90;
}
