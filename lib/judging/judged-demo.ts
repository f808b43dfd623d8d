/** The demo store judged like any other, while the seller wants it. */
import { demoFacts } from '../demo/demo-facts.ts';
import type { JudgedStore } from '../domain/judged.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import { judgedStore } from './judged-store.ts';

/** `{}` where it is not wanted. Without a round: there is no page of it to open. */
export function judgedDemo(settings: Settings, now: Instant, pack: RulePack): { demo?: JudgedStore } {
  if (!settings.demo) return {};
  const { card, ...judged } = judgedStore(demoFacts(now, pack.zone), settings, now, pack);
  return { demo: { ...judged, card: { ...card, refreshRound: [] } } };
}
