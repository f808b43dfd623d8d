/** How what is not of a page becomes facts: everything in one transaction, then judged and published as after any reading. */
import { orSayTrouble } from '../judge-again.ts';
import { rulesAndPublished } from '../judging/rules-now.ts';
import { keeperFor } from '../judging/state-keeping.ts';
import { rescore } from '../rescore.ts';
import type { EntryLists } from '../store/entry-lists.ts';
import type { Stamp } from '../store/merge/stamps.ts';
import type { MergeCounts } from '../store/merged-rows.ts';
import { recordChanges } from '../store/record-changes.ts';

/**
 * Merges all entries or none; `fallback` is the stamp of fields whose provenance they do not state.
 * Rejects with the storage's error when nothing was written. Call under the write lock.
 */
export async function recordEntries(lists: EntryLists, fallback: Stamp): Promise<MergeCounts> {
  const now = Date.now();
  const known = await rulesAndPublished();
  const recorded = await recordChanges(lists, fallback, keeperFor(known.rules, now));
  await orSayTrouble(() => rescore(now, { known, recorded }));
  return recorded.counts;
}
