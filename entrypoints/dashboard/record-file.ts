import type { ExportRequest } from '../../lib/domain/import-summary.ts';
import type { Desk } from './desk.ts';
import { judgeAside } from './judge-aside.ts';
import type { ChosenFile } from './read-file.ts';
import { reasonOf } from './reason.ts';
import { termsNow } from './terms-now.ts';

/** Records what was read, judges it, and shows what came of it. */
export async function recordFile(
  desk: Desk,
  { file, ask, signal }: ChosenFile,
  request: ExportRequest | undefined,
): Promise<void> {
  const { importing } = desk.state;
  if (importing?.step !== 'read') return;
  const { name } = file;
  const { summary } = importing;
  const onProgress = (share: number) =>
    desk.change({ importing: { file: name, step: 'recording', share, summary } });
  desk.change({ isBusy: true });
  onProgress(0);
  try {
    const asked = { ...(await termsNow()), request };
    const recording = ask('recordExport', asked, { onProgress, signal });
    // What was recorded before a fault stays, and is judged.
    const outcome = await recording.finally(() => judgeAside(desk.ask));
    desk.change({ importing: { file: name, step: 'recorded', summary, outcome }, isBusy: false });
  } catch (error) {
    const reason = reasonOf(error, desk.texts());
    desk.change({ importing: { file: name, step: 'failed', reason }, isBusy: false });
  }
}
