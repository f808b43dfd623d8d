import { zoneOf } from '../../lib/domain/time.ts';
import { ImportRefused } from '../../lib/import/import-refused.ts';
import { chosenStore, judgedStoreOf } from '../../lib/text/chosen-store.ts';
import type { Desk } from './desk.ts';
import { reasonOf } from './reason.ts';

/** Sets the ERP's list against the records of the shown store. */
export async function checkErp(desk: Desk, list: Blob, zone: string): Promise<void> {
  const { scorecard, settings, judged } = desk.state;
  const store = judgedStoreOf(judged, chosenStore(scorecard, settings.storeId)?.storeId);
  if (!judged || !store) return;
  const { facts } = store;
  try {
    const { erpGaps } = await import('../../lib/import/erp-gap.ts');
    const { readShippedList } = await import('../../lib/import/shipped-list.ts');
    const knownOrderIds = new Set(facts.orders.map(({ orderId }) => orderId));
    const read = await readShippedList(list, { zone: zoneOf(zone), knownOrderIds });
    const check = erpGaps(read.orders, facts, judged.pack);
    desk.change({ erp: { step: 'checked', check, list: read }, message: undefined });
  } catch (error) {
    if (error instanceof ImportRefused) {
      desk.change({ erp: { step: 'refused', reason: error.reason }, message: undefined });
    } else {
      const message = desk.texts().desk('failed.other', { reason: reasonOf(error, desk.texts()) });
      desk.change({ erp: undefined, message });
    }
  }
}
