/** Where the store and the metrics meet: who brings a store's state up to its facts, and makes it anew where it must. */
import type { Activity, Store } from './domain/facts.ts';
import type { RulePack } from './domain/rule-pack.ts';
import type { Settings } from './domain/settings.ts';
import type { KeptState, StateKeeper } from './domain/store-changes.ts';
import type { Instant } from './domain/time.ts';
import { activityAsJudged } from './facts-as-judged.ts';
import { type Basis, isTrue } from './metrics/settled/advance.ts';
import { foldAll } from './metrics/settled/fold-all.ts';
import { stateKeeper } from './metrics/settled/keeper.ts';
import type { JudgingState } from './metrics/settled/state.ts';
import { replaceState } from './store/judgements.ts';
import { readStoreFacts } from './store/read-store-facts.ts';
import type { StoreRows } from './store/read-store-rows.ts';
import { storeWithCategories } from './typed-categories.ts';

/** By what judging goes: read before a transaction is opened, which may wait for nothing else. */
export interface Rules {
  pack: RulePack;
  packHash: string;
  settings: Settings;
}

export function keeperFor(rules: Rules, now: Instant): StateKeeper<JudgingState> {
  return stateKeeper(rules, (activity) => activityAsJudged(activity, rules.settings), now);
}

/** What is judged of a store: its state and the few rows beside it, as the seller's settings have them. */
export interface Judgeable {
  state: JudgingState;
  store: Store;
  activities: readonly Activity[];
}

/** The state as kept, or made anew from all facts and kept. Call under the write lock, with rows as they stand. */
export async function judgeable(rows: StoreRows, rules: Rules, now: Instant): Promise<Judgeable> {
  const activities = rows.activities.map((activity) => activityAsJudged(activity, rules.settings));
  const basis: Basis = { pack: rules.pack, packHash: rules.packHash, activities };
  const kept = rows.state as JudgingState | undefined;
  const state = kept && isTrue(kept, basis, now) ? kept : await madeAnew(rows.store.storeId, basis, now);
  return { state, store: storeWithCategories(rows.store, rules.settings), activities };
}

async function madeAnew(storeId: string, basis: Basis, now: Instant): Promise<JudgingState> {
  const facts = await readStoreFacts(storeId);
  const made = await inSlices(foldAll({ ...facts, activities: basis.activities }, basis, now));
  await replaceState(storeId, made);
  return made.state;
}

/** Between two slices whoever waits for this thread has a turn. */
async function inSlices(folding: Generator<void, KeptState<JudgingState>>): Promise<KeptState<JudgingState>> {
  for (;;) {
    const { done, value } = folding.next();
    if (done) return value;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
