import type { Ask } from '../../lib/records-worker/ask.ts';
import { basisNow } from './basis-now.ts';
import type { Desk } from './desk.ts';
import { downloadFile, stampOf } from './download.ts';

/** Saves everything known as one file; returns what to say. */
export async function backUp(desk: Desk, ask: Ask): Promise<string> {
  const basis = await basisNow();
  const file = `activity-guard-backup-${stampOf(basis.now)}.json`;
  downloadFile(file, await ask('backUp', basis));
  return desk.texts().desk('done.backedUp', { file });
}
