import { readScorecard } from '../published/scorecard.ts';
import { JUDGING_TROUBLES } from '../published/standing.ts';
import { endTroubles, sayTrouble } from '../published/troubles.ts';
import { readWaiting } from '../published/waiting-readings.ts';
import { withWriteLock } from '../write-lock.ts';

/** Says on the scorecard what a page waits with, unless it is said already why; or that none waits any more. */
export async function sayWaiting(): Promise<void> {
  await withWriteLock(async () => {
    const [waiting, scorecard] = await Promise.all([readWaiting(), readScorecard()]);
    if (!waiting) await endTroubles(['readings-waiting'], scorecard);
    else if (!scorecard?.troubles.some(({ kind }) => JUDGING_TROUBLES.includes(kind)))
      await sayTrouble({ kind: 'readings-waiting', ...waiting }, scorecard);
  });
}
