import { judgeStores } from '../../lib/judge-stores.ts';
import { packHash } from '../../lib/pack-hash.ts';
import { reportHtml } from '../../lib/report/report-html.ts';
import { reportOf } from '../../lib/report/report-of.ts';
import type { Desk } from './desk.ts';
import { download, stampOf } from './download.ts';

/** Saves the report as a page to read and as JSON; returns what to say. */
export async function exportReport(desk: Desk): Promise<string> {
  const judged = await judgeStores(Date.now());
  const name = `activity-guard-report-${stampOf(judged.judgedAt)}`;
  const hash = await packHash(judged.pack);
  const html = reportHtml(judged, hash, desk.texts());
  download(`${name}.html`, 'text/html', html);
  download(`${name}.json`, 'application/json', JSON.stringify(reportOf(judged, hash), null, 2));
  return desk.texts().desk('done.exported', { html: `${name}.html`, json: `${name}.json` });
}
