import type { Ask } from '../../lib/records/ask.ts';
import { readSettings } from '../../lib/settings.ts';
import type { Desk } from './desk.ts';
import { downloadFile, stampOf } from './download.ts';

/** Saves everything known as one file; returns what to say. */
export async function backUp(desk: Desk, ask: Ask): Promise<string> {
  const now = Date.now();
  const file = `activity-guard-backup-${stampOf(now)}.json`;
  downloadFile(file, await ask('backUp', { now, settings: await readSettings() }));
  return desk.texts().desk('done.backedUp', { file });
}
