/** Where the store and the metrics meet: who brings a store's state up to its facts, and makes it anew where it must. */
import type { Activity, Store } from '../domain/facts.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { Settings } from '../domain/settings.ts';
import type { KeptState, StateKeeper } from '../domain/store-changes.ts';
import type { Instant } from '../domain/time.ts';
import { type Basis, isTrue } from '../metrics/settled/advance.ts';
import { foldAll } from '../metrics/settled/fold-all.ts';
import { stateKeeper } from '../metrics/settled/keeper.ts';
import type { JudgingState } from '../metrics/settled/state.ts';
import { replaceState } from '../store/judgements.ts';
import { makeState } from '../store/read-store-facts.ts';
import type { StoreRows } from '../store/read-store-rows.ts';
import { activityAsJudged } from './facts-as-judged.ts';
import { storeWithCategories } from './typed-categories.ts';

/** By what judging goes: read before a transaction is opened, which may wait for nothing else. */
export interface Rules {
  pack: RulePack;
  packHash: string;
  settings: Settings;
  /** She has rules of her own, and this build does not understand them. */
  areOwnUnreadable?: true;
}

/** One text for all that judging goes by beside the facts: any difference is seen. */
export function textOfRules({ packHash, settings, areOwnUnreadable }: Rules): string {
  return JSON.stringify([packHash, settings, areOwnUnreadable]);
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
  const basis = basisOf(rows, rules);
  const state = keptState(rows, basis, now) ?? (await madeAnew(rows.store.storeId, basis, now));
  return withRows(state, rows, basis, rules);
}

/** The same where the kept state is true; undefined where it is to be made anew. */
export function judgeableAtOnce(rows: StoreRows, rules: Rules, now: Instant): Judgeable | undefined {
  const basis = basisOf(rows, rules);
  const state = keptState(rows, basis, now);
  return state && withRows(state, rows, basis, rules);
}

function basisOf({ activities }: StoreRows, { pack, packHash, settings }: Rules): Basis {
  return { pack, packHash, activities: activities.map((activity) => activityAsJudged(activity, settings)) };
}

function keptState({ state }: StoreRows, basis: Basis, now: Instant): JudgingState | undefined {
  const kept = state as JudgingState | undefined;
  return kept && isTrue(kept, basis, now) ? kept : undefined;
}

function withRows(
  state: JudgingState,
  { store }: StoreRows,
  { activities }: Basis,
  { settings }: Rules,
): Judgeable {
  return { state, store: storeWithCategories(store, settings), activities };
}

async function madeAnew(storeId: string, basis: Basis, now: Instant): Promise<JudgingState> {
  const made = await stateOfAll(storeId, basis, now);
  await replaceState(storeId, made);
  return made.state;
}

/** The state of a store made of all its facts, as they are stored. */
export function stateOfAll(storeId: string, basis: Basis, now: Instant): Promise<KeptState<JudgingState>> {
  return makeState(storeId, (facts) => foldAll(facts, basis, now));
}
