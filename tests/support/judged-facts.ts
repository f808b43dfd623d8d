import type { StoreFacts } from '../../lib/domain/facts.ts';
import type { JudgedStores } from '../../lib/domain/judged.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { judgeStore } from '../../lib/metrics/judge-store.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { storeCardOf } from '../../lib/metrics/store-card.ts';

/** The facts of one store judged, as the dashboard has them. */
export function judgedFacts(facts: StoreFacts, now: Instant, pack = defaultRulePack): JudgedStores {
  const report = judgeStore(facts, now, pack);
  return { judgedAt: now, pack, stores: [{ facts, report, card: storeCardOf(report, facts, now) }] };
}
