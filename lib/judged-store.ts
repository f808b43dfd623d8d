/** One store judged: the one way from its facts to report and card, for the worker and the dashboard. */
import type { StoreFacts } from './domain/facts.ts';
import type { JudgedStore } from './domain/judged.ts';
import type { RulePack } from './domain/rule-pack.ts';
import type { Settings } from './domain/settings.ts';
import type { Instant } from './domain/time.ts';
import { judgeStore } from './metrics/judge-store.ts';
import { storeCardOf } from './metrics/store-card.ts';
import { refreshRoundOf } from './refresh-round.ts';

export function judgedStore(
  recorded: StoreFacts,
  settings: Settings,
  now: Instant,
  pack: RulePack,
): JudgedStore {
  const facts = withSettings(recorded, settings);
  const report = judgeStore(facts, now, pack);
  const card = { ...storeCardOf(report, facts, now), refreshRound: refreshRoundOf(report, facts, now) };
  return { facts, report, card };
}

/** What the seller said of her store stands above what a page or a backup said. */
function withSettings(facts: StoreFacts, settings: Settings): StoreFacts {
  const categories = settings.stores?.[facts.store.storeId]?.categories;
  return categories ? { ...facts, store: { ...facts.store, categories } } : facts;
}
