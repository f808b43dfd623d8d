/** Every store judged now from its records: what the dashboard and the report show in full. */
import type { JudgedStore, JudgedStores } from './domain/judged.ts';
import type { Instant } from './domain/time.ts';
import { judgeStore } from './metrics/judge-store.ts';
import { storeCardOf } from './metrics/store-card.ts';
import { withSettings } from './rescore.ts';
import { rulePackInForce } from './rule-pack-in-force.ts';
import { readSettings } from './settings.ts';
import { readStoreFacts } from './store/read-store-facts.ts';
import { storeIds } from './store/store-ids.ts';

/** Throws what reading the records throws. */
export async function judgeStores(now: Instant): Promise<JudgedStores> {
  const [pack, settings, ids] = await Promise.all([rulePackInForce(), readSettings(), storeIds()]);
  const stores: JudgedStore[] = [];
  for (const storeId of ids) {
    const facts = withSettings(await readStoreFacts(storeId), settings);
    const report = judgeStore(facts, now, pack);
    stores.push({ facts, report, card: storeCardOf(report, facts, now) });
  }
  return { judgedAt: now, pack, stores };
}
