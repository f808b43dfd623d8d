import { judgeStores } from '../../lib/judge-stores.ts';
import { readRulesState } from '../../lib/rule-pack-in-force.ts';
import type { Desk, DeskState } from './desk.ts';
import { reasonOf } from './reason.ts';

/** Reads and judges the records anew; what cannot be read is said, and the old figures go. */
export async function loadRecords(desk: Desk, change: Partial<DeskState>): Promise<void> {
  try {
    const judged = await judgeStores(Date.now());
    desk.change({ ...change, judged, rules: await readRulesState() });
  } catch (error) {
    const message = desk.texts().desk('loading.failed', { reason: reasonOf(error, desk.texts()) });
    desk.change({ ...change, judged: undefined, message });
  }
}
