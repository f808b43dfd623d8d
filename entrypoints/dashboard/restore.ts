import { restoreBackup } from '../../lib/restore-backup.ts';
import type { Desk } from './desk.ts';

/** Merges a chosen backup file; returns what to say. A file that is none changes nothing. */
export async function restore(desk: Desk, file: File): Promise<string> {
  const texts = desk.texts();
  const parsed = parsedJson(await file.text());
  if (!parsed.ok) return texts.desk('failed.notJson', { file: file.name });
  const summary = await restoreBackup(parsed.value);
  if (!summary.ok) return texts.desk('failed.notBackup', { file: file.name, path: summary.path });
  const counts = Object.values(summary.counts);
  return texts.desk('done.restored', {
    file: file.name,
    taken: counts.reduce((sum, { taken }) => sum + taken, 0),
    merged: counts.reduce((sum, { merged }) => sum + merged, 0),
  });
}

function parsedJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
