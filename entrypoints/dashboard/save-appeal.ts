import { packHash } from '../../lib/pack-hash.ts';
import { chosenStore, judgedStoreOf } from '../../lib/text/chosen-store.ts';
import type { Desk } from './desk.ts';
import { downloadFile, stampOf } from './download.ts';

/** Saves what an appeal for the shown store's activity needs as one page; returns what to say. */
export async function saveAppeal(desk: Desk, activityId: string): Promise<string> {
  const { scorecard, settings, judged } = desk.state;
  const store = judgedStoreOf(judged, chosenStore(scorecard, settings.storeId)?.storeId);
  if (!judged || !store) return desk.texts().desk('report.empty');
  const { appealHtml } = await import('../../lib/report/appeal/appeal-html.ts');
  const { judgedAt: now, pack } = judged;
  const html = appealHtml(store, activityId, {
    now,
    pack,
    packHash: await packHash(pack),
    texts: desk.texts(),
  });
  const file = `activity-guard-appeal-${activityId}-${stampOf(now)}.html`;
  downloadFile(file, new Blob([html], { type: 'text/html;charset=utf-8' }));
  return desk.texts().desk('appeal.saved', { file });
}
