/** A file as tables: told by its first bytes, never by its name. */
import { textTable } from './csv/text-table.ts';
import { ImportRefused } from './import-refused.ts';
import type { Table } from './table-row.ts';
import { workbookTables } from './xlsx/workbook-tables.ts';

const LARGEST_FILE_BYTES = 512 * 1024 ** 2;

const ZIP = [0x50, 0x4b];
/** The container of `.xls` and of workbooks behind a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Throws `ImportRefused`. */
export async function tablesOf(file: Blob): Promise<Table[]> {
  if (file.size === 0) throw new ImportRefused('empty');
  if (file.size > LARGEST_FILE_BYTES) throw new ImportRefused('too-large');
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const startsWith = (bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte);
  if (startsWith(COMPOUND_FILE)) throw new ImportRefused('old-or-protected-workbook');
  return startsWith(ZIP) ? workbookTables(file) : [textTable(file)];
}
