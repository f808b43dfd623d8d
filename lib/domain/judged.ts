/** A store with everything that was judged of it at one instant: what dashboard and report are drawn from. */
import type { StoreFacts } from './facts.ts';
import type { StoreReport } from './report.ts';
import type { RulePack } from './rule-pack.ts';
import type { StoreCard } from './scorecard.ts';
import type { Instant } from './time.ts';

export interface JudgedStore {
  facts: StoreFacts;
  report: StoreReport;
  card: StoreCard;
}

export interface JudgedStores {
  judgedAt: Instant;
  pack: RulePack;
  stores: JudgedStore[];
  /** The made-up store, in no report and no backup. */
  demo?: JudgedStore;
}
