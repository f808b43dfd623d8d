import { TaskFailed } from '../../lib/records-worker/ask.ts';
import { storageFaultOf } from '../../lib/store/storage-error.ts';
import type { DeskTexts } from '../../lib/text/desk-texts.ts';

/** Why something failed, in the seller's words where it is a known fault of storage. */
export function reasonOf(error: unknown, texts: DeskTexts): string {
  console.error('Activity Guard', error);
  const fault = error instanceof TaskFailed ? error.fault : storageFaultOf(error);
  if (fault) return texts.say(`trouble.${fault}`);
  return error instanceof Error ? error.name : String(error);
}
