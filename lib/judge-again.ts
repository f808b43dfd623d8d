/** Judging that cannot fail without a word. */
import { isoOf } from './domain/time.ts';
import type { JudgedCards } from './judging/judged-cards.ts';
import { sayTrouble, type TroubleKind } from './published/troubles.ts';
import { rescore } from './rescore.ts';
import { BlockedDatabaseError } from './store/database.ts';
import { storageFaultOf } from './store/storage-error.ts';
import { withWriteLock } from './write-lock.ts';

/** Judges everything anew, whatever was published. `over`: troubles that ended; `cards`: what was judged already. */
export async function judgeAgain(over: readonly TroubleKind[] = [], cards?: JudgedCards): Promise<void> {
  await withWriteLock(() => orSayTrouble(() => rescore(Date.now(), { over, cards })));
}

/**
 * Undefined where judging failed: that is said on the scorecard until it succeeds, which the next start of the worker
 * tries. Whatever was recorded before stays so. Call under the write lock.
 */
export async function orSayTrouble<Result>(judging: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await judging();
  } catch (error) {
    console.error('Activity Guard could not judge', error);
    if (error instanceof BlockedDatabaseError) void error.over.then(() => judgeAgain());
    await sayTrouble({ kind: storageFaultOf(error) ?? 'judging-failed', at: isoOf(Date.now()) });
    return undefined;
  }
}
