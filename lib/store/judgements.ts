/** What is derived from the facts and kept beside them, store by store. It can be made anew, so no backup holds it. */
import type { PageVisit } from '../domain/facts.ts';
import type { Habits, KeptState } from '../domain/store-changes.ts';
import type { PageKind } from '../domain/vocabulary.ts';
import { letGo } from './held-states.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import type { Tables } from './tables.ts';

const STATE = 'state';
const HABITS = 'habits:';

/** The kept state of a store; undefined where it is to be made. */
export async function stateIn(tables: Tables, storeId: string): Promise<unknown> {
  return tables.judgements.get([storeId, STATE]);
}

export async function habitsIn(tables: Tables, storeId: string, pages: readonly PageKind[]): Promise<Habits> {
  const rows = await tables.judgements.getMany(pages.map((page) => [storeId, HABITS + page]));
  return Object.fromEntries(pages.map((page, index) => [page, (rows[index] ?? []) as PageVisit[]]));
}

export async function keepIn(
  tables: Tables,
  storeId: string,
  { state, habits }: KeptState<unknown>,
): Promise<void> {
  const pages = Object.entries(habits);
  await tables.judgements.putMany(
    [state, ...pages.map(([, visits]) => visits)],
    [[storeId, STATE], ...pages.map(([page]) => [storeId, HABITS + page])],
  );
}

/** Puts a state made anew in the place of whatever was kept. */
export function replaceState(storeId: string, kept: KeptState<unknown>): Promise<void> {
  return inOneTransaction(async (tables) => {
    letGo(tables);
    await forgetStateIn(tables, storeId);
    await keepIn(tables, storeId, kept);
  });
}

export async function forgetStateIn(tables: Tables, storeId: string): Promise<void> {
  await tables.judgements.deleteOf(storeId);
}
