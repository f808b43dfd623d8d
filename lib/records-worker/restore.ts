import { packHash } from '../domain/pack-hash.ts';
import { type RestoreOutcome, restoreBackup } from '../recording/restore-backup.ts';
import type { Running, Terms } from './tasks.ts';

/** Reading, checking, joining, writing; judging comes after. */
const STEPS = 5;

/** All of the file or nothing. Once it is on disk it is no longer stopped. */
export async function restore(
  { file, now, settings, pack }: Terms & { file: Blob },
  { onProgress, signal }: Running,
): Promise<RestoreOutcome> {
  let done = 0;
  const onStep = () => {
    done += 1;
    onProgress(done / STEPS);
  };
  const bytes = new Uint8Array(await file.arrayBuffer());
  onStep();
  const rules = { settings, pack, packHash: await packHash(pack) };
  try {
    signal.throwIfAborted();
    return await restoreBackup(bytes, { rules, now, onStep, signal });
  } catch (error) {
    if (signal.aborted) return { ok: false, isStopped: true };
    throw error;
  }
}
