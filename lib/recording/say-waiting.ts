import { readScorecard } from '../published/scorecard.ts';
import { endTroubles, sayTrouble } from '../published/troubles.ts';
import { readWaiting } from '../published/waiting-readings.ts';
import { withWriteLock } from '../write-lock.ts';

/** Says on the scorecard what a page waits with, or that none waits any more. */
export async function sayWaiting(): Promise<void> {
  await withWriteLock(async () => {
    const waiting = await readWaiting();
    if (waiting) await sayTrouble({ kind: 'readings-waiting', ...waiting });
    else await endTroubles(['readings-waiting'], await readScorecard());
  });
}
