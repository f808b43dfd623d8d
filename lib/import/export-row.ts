/** The cells of one row of the export, by field. */

import type { ExportField } from '../domain/import-summary.ts';
import { type Zone, zoneOf } from '../domain/time.ts';
import type { Columns } from './columns.ts';
import { zoneInHeader } from './header-zone.ts';
import type { TableRow } from './table-row.ts';
import { type TimeReader, timeReader } from './values/printed-time.ts';

/** The Seller Center's clock; a column that states no zone is in it. */
export const PLATFORM_ZONE = 'America/Los_Angeles';

export interface ExportRow {
  rowNumber: number;
  has(field: ExportField): boolean;
  /** `''` where the file has no such column. */
  text(field: ExportField): string;
  isNumber(field: ExportField): boolean;
  time(field: ExportField): ReturnType<TimeReader>;
}

/** Makes rows of a table with these columns. Throws `ImportRefused` for a zone that is not known. */
export function exportRows(columns: Columns<ExportField>): (row: TableRow) => ExportRow {
  const readers = new Map<Zone, TimeReader>();
  const readerOf = (field: ExportField): TimeReader => {
    const zone = zoneInHeader(columns.get(field)?.header ?? '') ?? zoneOf(PLATFORM_ZONE);
    const reader = readers.get(zone) ?? timeReader(zone);
    readers.set(zone, reader);
    return reader;
  };
  const byField = new Map([...columns.keys()].map((field) => [field, readerOf(field)] as const));
  const columnOf = (field: ExportField) => columns.get(field)?.column ?? -1;
  return ({ rowNumber, cells, numbers }) => {
    const text = (field: ExportField) => cells[columnOf(field)] ?? '';
    return {
      rowNumber,
      has: (field) => columns.has(field),
      text,
      isNumber: (field) => numbers.has(columnOf(field)),
      time: (field) => byField.get(field)?.(text(field)) ?? { kind: 'absent' },
    };
  };
}
