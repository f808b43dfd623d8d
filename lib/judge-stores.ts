/** Every store judged now from its records: what the dashboard and the report show in full. */
import type { JudgedStore, JudgedStores } from './domain/judged.ts';
import type { Instant } from './domain/time.ts';
import { judgedDemo } from './judged-demo.ts';
import { judgedStore } from './judged-store.ts';
import { rulePackInForce } from './rule-pack-in-force.ts';
import { readSettings } from './settings.ts';
import { readStoreFacts } from './store/read-store-facts.ts';
import { storeIds } from './store/store-ids.ts';

/** Throws what reading the records throws. */
export async function judgeStores(now: Instant): Promise<JudgedStores> {
  const [pack, settings, ids] = await Promise.all([rulePackInForce(), readSettings(), storeIds()]);
  const stores: JudgedStore[] = [];
  for (const storeId of ids) {
    stores.push(judgedStore(await readStoreFacts(storeId), settings, now, pack));
  }
  return { judgedAt: now, pack, stores, ...judgedDemo(settings, now, pack) };
}
