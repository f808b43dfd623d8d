import type { ReportFormat } from '../../lib/domain/report-format.ts';
import { judgeStores } from '../../lib/judge-stores.ts';
import { packHash } from '../../lib/pack-hash.ts';
import type { Desk } from './desk.ts';
import { downloadFile, stampOf } from './download.ts';

/** Saves the report of now as a file of each format; returns what to say. */
export async function exportReport(desk: Desk, formats: readonly ReportFormat[]): Promise<string> {
  const judged = await judgeStores(Date.now());
  const [{ reportSource }, { reportFiles }] = await Promise.all([
    import('../../lib/report/report-source.ts'),
    import('../../lib/report/report-files.ts'),
  ]);
  const source = reportSource(judged, await packHash(judged.pack), desk.texts());
  const fileOf = reportFiles(source);
  const name = `activity-guard-report-${stampOf(judged.judgedAt)}`;
  for (const format of formats) downloadFile(`${name}.${format}`, await fileOf(format));
  const files = formats.map((format) => `${name}.${format}`).join(' · ');
  return desk.texts().desk('done.exported', { files });
}
