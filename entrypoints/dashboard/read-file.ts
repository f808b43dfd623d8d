import type { ReadFile } from '../../lib/domain/import-summary.ts';
import { ImportRefused } from '../../lib/import/import-refused.ts';
import { likelyRequest } from '../../lib/recording/import-visit.ts';
import type { Desk } from './desk.ts';
import { reasonOf } from './reason.ts';

/** Reads an export without recording anything; undefined when it was refused or left. */
export async function readFile(
  desk: Desk,
  file: File,
  storeId: string,
  signal: AbortSignal,
): Promise<ReadFile | undefined> {
  const { name } = file;
  const onProgress = (share: number) => desk.change({ importing: { file: name, step: 'reading', share } });
  desk.change({ isBusy: true, message: undefined });
  onProgress(0);
  try {
    // Only who imports pays for the libraries that read workbooks.
    const { readOrderExport } = await import('../../lib/import/order-export.ts');
    const read = await readOrderExport(file, { storeId, now: Date.now(), signal, onProgress });
    const { summary } = read;
    desk.change({
      isBusy: false,
      importing: { file: name, step: 'read', summary, request: likelyRequest(summary) },
    });
    return { file: name, storeId, read };
  } catch (error) {
    const importing = signal.aborted ? undefined : faultOf(name, error, desk);
    desk.change({ isBusy: false, importing });
    return undefined;
  }
}

function faultOf(file: string, error: unknown, desk: Desk) {
  if (error instanceof ImportRefused) return { file, step: 'refused', reason: error.reason } as const;
  return { file, step: 'failed', reason: reasonOf(error, desk.texts()) } as const;
}
