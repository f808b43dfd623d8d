import { WHOLE_FILE } from '../../lib/domain/json-file.ts';
import { restoreBackup } from '../../lib/restore-backup.ts';
import type { Desk } from './desk.ts';

/** Merges a chosen backup file; returns what to say. A file that is none changes nothing. */
export async function restore(desk: Desk, file: File): Promise<string> {
  const texts = desk.texts();
  const summary = await restoreBackup(new Uint8Array(await file.arrayBuffer()));
  if (!summary.ok) {
    if (summary.path === WHOLE_FILE) return texts.desk('failed.noBackup', { file: file.name });
    return texts.desk('failed.notBackup', { file: file.name, path: summary.path });
  }
  const counts = Object.values(summary.counts);
  return texts.desk('done.restored', {
    file: file.name,
    taken: counts.reduce((sum, { taken }) => sum + taken, 0),
    merged: counts.reduce((sum, { merged }) => sum + merged, 0),
  });
}
