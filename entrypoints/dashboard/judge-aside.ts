import { judgeAgain } from '../../lib/judge-again.ts';
import type { TroubleKind } from '../../lib/published/troubles.ts';
import type { Ask } from '../../lib/records-worker/ask.ts';
import { termsNow } from './terms-now.ts';

/** Judges beside the page, which only publishes. Where that fails it is tried here: what is wrong is then said and shown. */
export async function judgeAside(ask: Ask, over: readonly TroubleKind[] = []): Promise<void> {
  const judged = await ask('judgeCards', await termsNow()).catch((error: unknown) => {
    console.error('Activity Guard could not judge', error);
    return undefined;
  });
  await judgeAgain(over, judged);
}
