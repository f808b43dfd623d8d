import { chosenStore, judgedStoreOf } from '../../lib/text/chosen-store.ts';
import type { Desk } from './desk.ts';
import { reasonOf } from './reason.ts';

/** Sets the ERP's list against the records of the shown store. `isLatest`: no other list was given since. */
export async function checkErp(desk: Desk, list: Blob, zone: string, isLatest: () => boolean): Promise<void> {
  const { scorecard, settings, judged } = desk.state;
  const storeId = chosenStore(scorecard, settings.storeId)?.storeId;
  if (!storeId || !judgedStoreOf(judged, storeId)) return;
  // What was found in the list before is nothing of this one.
  desk.change({ erp: undefined, message: desk.texts().desk('busy') });
  try {
    const erp = await desk.ask('checkErp', { storeId, list, zone });
    if (isLatest()) desk.change({ erp, message: undefined });
  } catch (error) {
    const message = desk.texts().desk('failed.other', { reason: reasonOf(error, desk.texts()) });
    if (isLatest()) desk.change({ erp: undefined, message });
  }
}
