import { judgeAgain } from '../../lib/wake.ts';
import { basisNow } from './basis-now.ts';
import type { Desk } from './desk.ts';

/** Judges and publishes by changed rules or settings; what is long in that is done beside the page. */
export async function judgeByChange(desk: Desk): Promise<void> {
  await desk.ask('bringUp', await basisNow());
  await judgeAgain();
}
