/** The report as the file of each format; loaded only when one is asked for. */
import type { ReportFormat } from '../domain/report-format.ts';
import { csvOf } from './csv.ts';
import { reportHtml } from './report-html.ts';
import { reportOf } from './report-of.ts';
import type { ReportSource } from './report-source.ts';
import { reportTables } from './tables/report-tables.ts';
import { workbookOf } from './xlsx/workbook.ts';

const FILES: Record<ReportFormat, (source: ReportSource) => Blob | Promise<Blob>> = {
  html: (source) => textFile('text/html', reportHtml(source)),
  xlsx: (source) => workbookOf(reportTables(source), source.now),
  csv: (source) => textFile('text/csv', csvOf(reportTables(source), source.texts.desk('export.sheet'))),
  json: (source) => textFile('application/json', `${JSON.stringify(reportOf(source), null, 2)}\n`),
};

export async function reportFile(format: ReportFormat, source: ReportSource): Promise<Blob> {
  return FILES[format](source);
}

function textFile(type: string, text: string): Blob {
  return new Blob([text], { type: `${type};charset=utf-8` });
}
