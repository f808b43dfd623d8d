/** Files of tables read back: by the product's own reader of workbooks, and by a library's of CSV. */
import Papa from 'papaparse';
import { workbookTables } from '../../lib/import/xlsx/workbook-tables.ts';

export interface ReadSheet {
  name: string;
  rows: string[][];
  /** How many cells hold a number, and in which columns. */
  numbers: number;
  numberColumns: Set<number>;
}

export async function sheetsIn(file: Blob): Promise<ReadSheet[]> {
  const sheets: ReadSheet[] = [];
  for (const table of await workbookTables(file)) {
    const sheet: ReadSheet = { name: table.name, rows: [], numbers: 0, numberColumns: new Set() };
    for await (const block of table.rows({ gate: {} })) {
      for (const { cells, numbers } of block) {
        sheet.rows.push([...cells]);
        sheet.numbers += numbers.size;
        for (const column of numbers) sheet.numberColumns.add(column);
      }
    }
    sheets.push(sheet);
  }
  return sheets;
}

export function recordsIn(csv: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true });
  if (errors[0]) throw new Error(errors[0].message);
  return data;
}
