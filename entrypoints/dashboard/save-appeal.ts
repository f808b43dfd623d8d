import { saveFile } from '../../lib/browser/save-file.ts';
import { chosenStore, judgedStoreOf } from '../../lib/text/chosen-store.ts';
import type { Desk } from './desk.ts';
import { stampOf } from './file-names.ts';

/** Saves what an appeal for the shown store's activity needs as one page; returns what to say. */
export async function saveAppeal(desk: Desk, activityId: string): Promise<string> {
  const { scorecard, settings, judged } = desk.state;
  const storeId = chosenStore(scorecard, settings.storeId)?.storeId;
  if (!judged || !storeId || !judgedStoreOf(judged, storeId)) return desk.texts().desk('report.empty');
  const { language } = desk.texts();
  const page = await desk.ask('appeal', { storeId, activityId, language });
  const file = `activity-guard-appeal-${activityId}-${stampOf(judged.judgedAt)}.html`;
  saveFile(file, page);
  return desk.texts().desk('appeal.saved', { file });
}
