/** The demo store judged like any other, while the seller wants it. */
import { demoFacts } from '../demo/demo-facts.ts';
import type { JudgedStore } from '../domain/judged.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { StoreCard } from '../domain/scorecard.ts';
import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import { cardFromAll, judgedStore } from './judged-store.ts';

/** `{}` where it is not wanted. */
export function judgedDemo(settings: Settings, now: Instant, pack: RulePack): { demo?: JudgedStore } {
  if (!settings.demo) return {};
  const { card, ...judged } = judgedStore(demoFacts(now, pack.zone), settings, now, pack);
  return { demo: { ...judged, card: withoutRound(card) } };
}

/** Its card alone. */
export function demoCard(settings: Settings, now: Instant, pack: RulePack): { demo?: StoreCard } {
  if (!settings.demo) return {};
  return { demo: withoutRound(cardFromAll(demoFacts(now, pack.zone), settings, now, pack)) };
}

/** There is no page of it to open. */
function withoutRound(card: StoreCard): StoreCard {
  return { ...card, refreshRound: [] };
}
