/** One store judged: the one way from its facts to figures and card, for the worker and the dashboard. */
import type { StoreFacts } from './domain/facts.ts';
import type { JudgedStore } from './domain/judged.ts';
import type { StoreVerdicts } from './domain/report.ts';
import type { RulePack } from './domain/rule-pack.ts';
import type { StoreCard } from './domain/scorecard.ts';
import type { Settings } from './domain/settings.ts';
import type { Instant } from './domain/time.ts';
import { inActivityZone } from './metrics/activity-zone.ts';
import { judgeStore, judgeVerdicts } from './metrics/judge-store.ts';
import { storeCardOf } from './metrics/store-card.ts';
import { refreshRoundOf } from './refresh-round.ts';

/** Everything, with the guidance for each activity: what dashboard and report show. */
export function judgedStore(
  recorded: StoreFacts,
  settings: Settings,
  now: Instant,
  pack: RulePack,
): JudgedStore {
  const facts = withSettings(recorded, settings);
  const report = judgeStore(facts, now, pack);
  return { facts, report, card: cardOf(report, facts, settings, now) };
}

/** The verdicts alone: what is judged after every page, and as time passes. */
export function judgedVerdicts(recorded: StoreFacts, settings: Settings, now: Instant, pack: RulePack) {
  const facts = withSettings(recorded, settings);
  const verdicts = judgeVerdicts(facts, now, pack);
  return { facts, verdicts, card: cardOf(verdicts, facts, settings, now) };
}

function cardOf(
  verdicts: StoreVerdicts,
  facts: StoreFacts,
  { registeredIn }: Settings,
  now: Instant,
): StoreCard {
  return {
    ...storeCardOf(verdicts, facts, now),
    refreshRound: refreshRoundOf(verdicts, facts, now),
    ...(registeredIn === 'elsewhere' && { isOutOfScope: true }),
  };
}

/** What the seller said of her store stands above what a page or a backup said. */
function withSettings(facts: StoreFacts, settings: Settings): StoreFacts {
  const { categories, activityZone } = settings.stores?.[facts.store.storeId] ?? {};
  const store = categories ? { ...facts.store, categories } : facts.store;
  const activities = facts.activities.map((activity) => inActivityZone(activity, activityZone));
  return { ...facts, store, activities };
}
