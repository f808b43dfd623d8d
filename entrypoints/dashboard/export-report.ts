import type { ReportFormat } from '../../lib/domain/report-format.ts';
import type { Ask } from '../../lib/records-worker/ask.ts';
import type { Running } from '../../lib/records-worker/tasks.ts';
import { saveFile } from '../../lib/save-file.ts';
import { basisNow } from './basis-now.ts';
import type { Desk } from './desk.ts';
import { stampOf } from './file-names.ts';

/** Saves the report of now as a file of each format; returns what to say. */
export async function exportReport(
  desk: Desk,
  formats: readonly ReportFormat[],
  ask: Ask,
  onProgress: Running['onProgress'],
): Promise<string> {
  const basis = await basisNow();
  const { language } = desk.texts();
  const files = await ask('exportReport', { ...basis, language, formats }, { onProgress });
  const names = formats.map((format) => `activity-guard-report-${stampOf(basis.now)}.${format}`);
  for (const [index, file] of files.entries()) saveFile(names[index] ?? '', file);
  return desk.texts().desk('done.exported', { files: names.join(' · ') });
}
