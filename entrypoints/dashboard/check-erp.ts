import { chosenStore, judgedStoreOf } from '../../lib/text/chosen-store.ts';
import type { Desk } from './desk.ts';
import { reasonOf } from './reason.ts';

/** Sets the ERP's list against the records of the shown store. */
export async function checkErp(desk: Desk, list: Blob, zone: string): Promise<void> {
  const { scorecard, settings, judged } = desk.state;
  const storeId = chosenStore(scorecard, settings.storeId)?.storeId;
  if (!storeId || !judgedStoreOf(judged, storeId)) return;
  try {
    const erp = await desk.ask('checkErp', { storeId, list, zone });
    desk.change({ erp, message: undefined });
  } catch (error) {
    const message = desk.texts().desk('failed.other', { reason: reasonOf(error, desk.texts()) });
    desk.change({ erp: undefined, message });
  }
}
