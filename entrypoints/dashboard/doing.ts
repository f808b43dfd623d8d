import type { Ask } from '../../lib/records/ask.ts';
import type { Running } from '../../lib/records/tasks.ts';
import type { Desk } from './desk.ts';
import { reasonOf } from './reason.ts';
import { startRecordsWorker } from './records-worker.ts';

/** Does one thing at a time; what came of it, good or bad, is always said. */
export async function doing(desk: Desk, work: () => Promise<string>): Promise<void> {
  if (desk.state.isBusy) return;
  desk.change({ isBusy: true, message: desk.texts().desk('busy') });
  const message = await work().catch((error: unknown) =>
    desk.texts().desk('failed.other', { reason: reasonOf(error, desk.texts()) }),
  );
  desk.change({ isBusy: false, message });
}

/** The same for long work in a worker of its own: it shows how far it is, and to stop it is to end the worker. */
export function doingAside(
  desk: Desk,
  work: (ask: Ask, onProgress: Running['onProgress']) => Promise<string>,
): Promise<void> {
  return doing(desk, async () => {
    const { ask, end } = startRecordsWorker();
    const stopped = new Promise<string>((resolve) => {
      const onStop = () => resolve(desk.texts().desk('stopped'));
      desk.change({ working: { onStop } });
    });
    const onProgress = (share: number) =>
      desk.state.working && desk.change({ working: { ...desk.state.working, share } });
    try {
      return await Promise.race([work(ask, onProgress), stopped]);
    } finally {
      end();
      desk.change({ working: undefined });
    }
  });
}
