/** Everything a report is made from, whatever its format: judged once, explained once. */
import type { Explanation } from '../domain/explanation.ts';
import type { JudgedStore, JudgedStores } from '../domain/judged.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { Instant } from '../domain/time.ts';
import { INDICATOR_IDS } from '../domain/vocabulary.ts';
import { explainIn } from '../metrics/explain/explain.ts';
import type { StoreScopes } from '../metrics/scopes/scope.ts';
import { scopesOf } from '../metrics/scopes/scopes-of.ts';
import type { DeskTexts } from '../text/desk-texts.ts';

export interface ReportStore extends JudgedStore {
  scopes: StoreScopes;
  /** Of the whole store, in the order of INDICATOR_IDS. */
  explanations: Explanation[];
}

export interface ReportContext {
  now: Instant;
  pack: RulePack;
  packHash: string;
  texts: DeskTexts;
}

export interface ReportSource extends ReportContext {
  stores: ReportStore[];
}

export function reportSource(judged: JudgedStores, packHash: string, texts: DeskTexts): ReportSource {
  const { judgedAt: now, pack } = judged;
  const stores = judged.stores.map((store) => {
    const { facts } = store;
    const scopes = scopesOf(facts, now, pack);
    const explanations = INDICATOR_IDS.map((id) => explainIn(scopes, id, facts, now, pack));
    return { ...store, scopes, explanations };
  });
  return { now, pack, packHash, texts, stores };
}
