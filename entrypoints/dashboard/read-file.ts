import { likelyRequest } from '../../lib/recording/import-visit.ts';
import type { Ask } from '../../lib/records-worker/ask.ts';
import type { Desk } from './desk.ts';
import { reasonOf } from './reason.ts';

/** An export, and the worker that reads and records it. */
export interface ChosenFile {
  file: File;
  storeId: string;
  ask: Ask;
  signal: AbortSignal;
}

/** Reads an export without recording anything; whether there is now something to record. */
export async function readFile(desk: Desk, { file, storeId, ask, signal }: ChosenFile): Promise<boolean> {
  const { name } = file;
  const onProgress = (share: number) => desk.change({ importing: { file: name, step: 'reading', share } });
  desk.change({ isBusy: true, message: undefined });
  onProgress(0);
  const importing = await ask('readExport', { file, storeId, now: Date.now() }, { onProgress, signal }).then(
    (reading) => {
      if ('isStopped' in reading) return undefined;
      if ('refused' in reading) return { file: name, step: 'refused', reason: reading.refused } as const;
      const { summary } = reading;
      return { file: name, step: 'read', summary, request: likelyRequest(summary) } as const;
    },
    (error: unknown) => ({ file: name, step: 'failed', reason: reasonOf(error, desk.texts()) }) as const,
  );
  desk.change({ isBusy: false, importing });
  return importing?.step === 'read';
}
