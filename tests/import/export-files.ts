/** Order exports as a seller downloads them, with invented orders. */
import writeExcelFile from 'write-excel-file/universal';
import headers from './export-headers.json' with { type: 'json' };

export const HEADERS = headers;

/** One row by the words of its header. */
export type ExportCells = Readonly<Record<string, string>>;

/** A workbook as a spreadsheet library writes it: every string a text cell, every number a number cell. */
export function workbookFile(rows: readonly (readonly (string | number | null)[])[]): Promise<Blob> {
  return writeExcelFile(rows.map((row) => [...row])).toBlob();
}

export function csvText(rows: readonly (readonly string[])[], delimiter = ','): string {
  const cell = (text: string) => (/["\r\n,;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('');
}

export function csvFile(rows: readonly (readonly string[])[], delimiter = ','): Blob {
  return new Blob([csvText(rows, delimiter)]);
}

/** Header and rows; cells that a row does not name are empty. */
export function tableOf(header: readonly string[], rows: readonly ExportCells[]): string[][] {
  return [[...header], ...rows.map((cells) => header.map((name) => cells[name] ?? ''))];
}

/** Bytes of a Chinese text as Chinese spreadsheet programs save it. */
export function gb18030(text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    }
  }
  return new Uint8Array([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]));
}
