import { saveFile } from '../../lib/browser/save-file.ts';
import type { Ask } from '../../lib/records-worker/ask.ts';
import type { Desk } from './desk.ts';
import { stampOf } from './file-names.ts';
import { termsNow } from './terms-now.ts';

/** Saves everything known as one file; returns what to say. */
export async function backUp(desk: Desk, ask: Ask): Promise<string> {
  const terms = await termsNow();
  const file = `activity-guard-backup-${stampOf(terms.now)}.json`;
  saveFile(file, await ask('backUp', terms));
  return desk.texts().desk('done.backedUp', { file });
}
