/** The report as the file of each format; loaded only when one is asked for. */
import type { ReportFormat } from '../domain/report-format.ts';
import { csvOf } from './csv.ts';
import { reportHtml } from './report-html.ts';
import { reportOf } from './report-of.ts';
import type { ReportSource } from './report-source.ts';
import { reportTables } from './tables/report-tables.ts';
import type { Table } from './tables/table.ts';
import { workbookOf } from './xlsx/workbook.ts';

/** Makes the file of a format; what several formats share is made once. */
export function reportFiles(source: ReportSource): (format: ReportFormat) => Promise<Blob> {
  let made: Table[] | undefined;
  const tables = () => {
    made ??= reportTables(source);
    return made;
  };
  const files: Record<ReportFormat, () => Blob | Promise<Blob>> = {
    html: () => textFile('text/html', reportHtml(source)),
    xlsx: () => workbookOf(tables(), source.now),
    csv: () => textFile('text/csv', csvOf(tables(), source.texts.desk('export.sheet'))),
    json: () => textFile('application/json', `${JSON.stringify(reportOf(source), null, 2)}\n`),
  };
  return async (format) => files[format]();
}

function textFile(type: string, text: string): Blob {
  return new Blob([text], { type: `${type};charset=utf-8` });
}
