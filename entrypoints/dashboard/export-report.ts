import { saveFile } from '../../lib/browser/save-file.ts';
import type { ReportFormat } from '../../lib/domain/report-format.ts';
import type { Ask } from '../../lib/records-worker/ask.ts';
import type { Running } from '../../lib/records-worker/tasks.ts';
import type { Desk } from './desk.ts';
import { stampOf } from './file-names.ts';
import { termsNow } from './terms-now.ts';

/** Saves the report of now as a file of each format; returns what to say. */
export async function exportReport(
  desk: Desk,
  formats: readonly ReportFormat[],
  ask: Ask,
  onProgress: Running['onProgress'],
): Promise<string> {
  const terms = await termsNow();
  const { language } = desk.texts();
  const files = await ask('exportReport', { ...terms, language, formats }, { onProgress });
  const names = formats.map((format) => `activity-guard-report-${stampOf(terms.now)}.${format}`);
  for (const [index, file] of files.entries()) saveFile(names[index] ?? '', file);
  return desk.texts().desk('done.exported', { files: names.join(' · ') });
}
