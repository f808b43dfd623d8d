import type { ExportRequest, ReadFile } from '../../lib/domain/import-summary.ts';
import { recordImport } from '../../lib/recording/record-import.ts';
import type { Desk } from './desk.ts';
import { judgeAside } from './judge-aside.ts';
import { reasonOf } from './reason.ts';

/** Records what was read, and shows what came of it. */
export async function recordFile(
  desk: Desk,
  { file, storeId, read }: ReadFile,
  request: ExportRequest | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { summary } = read;
  const onProgress = (share: number) =>
    desk.change({ importing: { file, step: 'recording', share, summary } });
  desk.change({ isBusy: true });
  onProgress(0);
  try {
    const outcome = await recordImport(read, {
      storeId,
      request,
      signal,
      onProgress,
      judge: () => judgeAside(desk.ask),
    });
    desk.change({ importing: { file, step: 'recorded', summary, outcome }, isBusy: false });
  } catch (error) {
    const reason = reasonOf(error, desk.texts());
    desk.change({ importing: { file, step: 'failed', reason }, isBusy: false });
  }
}
