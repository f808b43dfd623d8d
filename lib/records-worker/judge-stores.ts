/** Every store judged from its records: what the dashboard and the report show in full. */
import type { JudgedStore, JudgedStores } from '../domain/judged.ts';
import { judgedDemo } from '../judging/judged-demo.ts';
import { judgedStore } from '../judging/judged-store.ts';
import { readStoreFacts } from '../store/read-store-facts.ts';
import { storeIds } from '../store/store-ids.ts';
import type { Terms } from './tasks.ts';

/** Throws what reading the records throws. */
export async function judgeStores({ now, settings, pack }: Terms): Promise<JudgedStores> {
  const stores: JudgedStore[] = [];
  for (const storeId of await storeIds()) {
    stores.push(judgedStore(await readStoreFacts(storeId), settings, now, pack));
  }
  return { judgedAt: now, pack, stores, ...judgedDemo(settings, now, pack) };
}
