import { makeBackup } from '../../lib/backup.ts';
import type { Desk } from './desk.ts';
import { download, stampOf } from './download.ts';

/** Saves everything known as one file; returns what to say. */
export async function backUp(desk: Desk): Promise<string> {
  const now = Date.now();
  const file = `activity-guard-backup-${stampOf(now)}.json`;
  download(file, 'application/json', JSON.stringify(await makeBackup(now)));
  return desk.texts().desk('done.backedUp', { file });
}
