/**
 * What the seller typed stands twice on her disk: among the records, and as a copy in `storage.local`, another file. No
 * page shows it again, so it must outlive a database that the browser lost.
 */
import { browser } from 'wxt/browser';
import { BEFORE_ALL } from '../domain/time.ts';
import { rulesNow } from '../judging/rules-now.ts';
import { keeperFor } from '../judging/state-keeping.ts';
import type { EntryLists } from '../store/entry-lists.ts';
import { readTyped } from '../store/read-typed.ts';
import { recordChanges } from '../store/record-changes.ts';

const TYPED_COPY = 'typedCopy';

/** Brings the copy up to the records. Call under the write lock. */
export async function copyTyped(): Promise<void> {
  await browser.storage.local.set({ [TYPED_COPY]: await readTyped() });
}

/** Puts back among the records what of the copy they lack; where they lack nothing it writes nothing. Call under the write lock. */
export async function putTypedBack(): Promise<void> {
  const stored = await browser.storage.local.get(TYPED_COPY);
  const copy = stored[TYPED_COPY] as EntryLists | undefined;
  if (!copy?.stores?.length && !copy?.activities?.length) return;
  const rules = await rulesNow();
  await recordChanges(copy, { seen: BEFORE_ALL, source: 'typed' }, keeperFor(rules, Date.now()));
}
