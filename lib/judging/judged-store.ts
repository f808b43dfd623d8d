/** One store judged: from all its facts for the dashboard and the report, from its kept state for all that glances. */
import type { StoreFacts } from '../domain/facts.ts';
import type { JudgedStore } from '../domain/judged.ts';
import type { StoreVerdicts } from '../domain/report.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { StoreCard } from '../domain/scorecard.ts';
import type { Settings } from '../domain/settings.ts';
import { type Instant, isoOf } from '../domain/time.ts';
import { judgeStore, judgeVerdicts } from '../metrics/judge-store.ts';
import { judgeState } from '../metrics/settled/judge-state.ts';
import { standingCard, storeCardOf } from '../metrics/store-card.ts';
import { factsAsJudged } from './facts-as-judged.ts';
import { countedOrderDetails, nextStaleAt, refreshRoundOf } from './refresh-round.ts';
import type { Judgeable } from './state-keeping.ts';

/** Everything, with the guidance for each activity: what dashboard and report show. */
export function judgedStore(
  recorded: StoreFacts,
  settings: Settings,
  now: Instant,
  pack: RulePack,
): JudgedStore {
  const facts = factsAsJudged(recorded, settings);
  const report = judgeStore(facts, now, pack);
  return { facts, report, card: cardOf(report, facts, settings, now) };
}

/** The card of that alone: who needs no more loads none of the guidance. */
export function cardFromAll(
  recorded: StoreFacts,
  settings: Settings,
  now: Instant,
  pack: RulePack,
): StoreCard {
  const facts = factsAsJudged(recorded, settings);
  return cardOf(judgeVerdicts(facts, now, pack), facts, settings, now);
}

function cardOf(report: StoreVerdicts, facts: StoreFacts, settings: Settings, now: Instant): StoreCard {
  const card = storeCardOf(report, facts, now);
  return finished(card, refreshRoundOf(report, facts, now), settings);
}

/** The card alone, from the kept state: what is judged after every page, and as time passes. */
export function judgedCard(
  { state, store, activities }: Judgeable,
  settings: Settings,
  now: Instant,
  pack: RulePack,
): StoreCard {
  const { standing, toShip, changesAt, unseenOrders } = judgeState(state, store, activities, now, pack);
  const facts = { store, activities, pageVisits: state.ledger.visits };
  const round = refreshRoundOf(standing, facts, now, countedOrderDetails(unseenOrders));
  const card = finished(standingCard(standing, toShip, activities, state.pages, now), round, settings);
  return { ...card, standsUntil: isoOf(Math.min(changesAt, nextStaleAt(facts.pageVisits, now))) };
}

function finished(
  card: StoreCard,
  refreshRound: StoreCard['refreshRound'],
  { registeredIn }: Settings,
): StoreCard {
  return { ...card, refreshRound, ...(registeredIn === 'elsewhere' && { isOutOfScope: true }) };
}
