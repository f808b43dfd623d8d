import type { Ask } from '../../lib/records-worker/ask.ts';
import { saveFile } from '../../lib/save-file.ts';
import { basisNow } from './basis-now.ts';
import type { Desk } from './desk.ts';
import { stampOf } from './file-names.ts';

/** Saves everything known as one file; returns what to say. */
export async function backUp(desk: Desk, ask: Ask): Promise<string> {
  const basis = await basisNow();
  const file = `activity-guard-backup-${stampOf(basis.now)}.json`;
  saveFile(file, await ask('backUp', basis));
  return desk.texts().desk('done.backedUp', { file });
}
