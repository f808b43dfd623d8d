import { WHOLE_FILE } from '../../lib/domain/json-file.ts';
import { takeRestoredSettings } from '../../lib/recording/restored-settings.ts';
import type { Ask } from '../../lib/records-worker/ask.ts';
import type { Running } from '../../lib/records-worker/tasks.ts';
import type { Desk } from './desk.ts';
import { judgeAside } from './judge-aside.ts';
import { termsNow } from './terms-now.ts';

/** Merges a chosen backup file, or changes nothing; returns what to say. */
export async function restore(desk: Desk, file: File, ask: Ask, running: Running): Promise<string> {
  const outcome = await ask('restore', { ...(await termsNow()), file }, running);
  const texts = desk.texts();
  if (!outcome.ok) {
    if ('isStopped' in outcome) return texts.desk('stopped.restore', { file: file.name });
    if (outcome.path === WHOLE_FILE) return texts.desk('failed.noBackup', { file: file.name });
    return texts.desk('failed.notBackup', { file: file.name, path: outcome.path });
  }
  await takeRestoredSettings(outcome.settings);
  await judgeAside(ask, ['facts-lost']);
  running.onProgress(1);
  const counts = Object.values(outcome.counts);
  return texts.desk('done.restored', {
    file: file.name,
    taken: counts.reduce((sum, { taken }) => sum + taken, 0),
    merged: counts.reduce((sum, { merged }) => sum + merged, 0),
  });
}
