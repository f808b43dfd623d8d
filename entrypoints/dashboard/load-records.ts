import { lastOnly } from '../../lib/domain/last-only.ts';
import { readRulesState } from '../../lib/judging/rule-pack-in-force.ts';
import { askedStudies } from '../../lib/records-worker/asked-studies.ts';
import type { Desk } from './desk.ts';
import { reasonOf } from './reason.ts';
import { termsNow } from './terms-now.ts';

/**
 * A function that has the records read and judged anew; what cannot be read is said, and the old figures go.
 * Asked again while it is at it, it does so once more afterwards: what was recorded meanwhile is not missed.
 */
export function recordsLoader(desk: Desk): () => Promise<void> {
  const inTurn = lastOnly();
  return () => inTurn(() => loadRecords(desk));
}

async function loadRecords(desk: Desk): Promise<void> {
  try {
    const judged = await desk.ask('judge', await termsNow());
    desk.change({ judged, rules: await readRulesState(), studies: askedStudies(desk.ask) });
  } catch (error) {
    const message = desk.texts().desk('loading.failed', { reason: reasonOf(error, desk.texts()) });
    desk.change({ judged: undefined, message });
  }
}
