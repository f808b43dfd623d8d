import type { Ask } from '../../lib/records-worker/ask.ts';
import type { Running } from '../../lib/records-worker/tasks.ts';
import type { Desk } from './desk.ts';
import { doing } from './doing.ts';
import { startRecordsWorker } from './records-worker.ts';

/** Long work in a worker of its own, one thing at a time: it shows how far it is, and is told when she wants it stopped. */
export function doingUntilStopped(
  desk: Desk,
  work: (ask: Ask, running: Running) => Promise<string>,
): Promise<void> {
  return doing(desk, async () => {
    const { ask, end } = startRecordsWorker();
    const stop = new AbortController();
    desk.change({ working: { onStop: () => stop.abort() } });
    const onProgress = (share: number) =>
      desk.state.working && desk.change({ working: { ...desk.state.working, share } });
    try {
      return await work(ask, { onProgress, signal: stop.signal });
    } finally {
      end();
      desk.change({ working: undefined });
    }
  });
}

/** The same for work that changes nothing here: to stop it is to end the worker. */
export function doingAside(
  desk: Desk,
  work: (ask: Ask, onProgress: Running['onProgress']) => Promise<string>,
): Promise<void> {
  return doingUntilStopped(desk, (ask, { onProgress, signal }) => {
    const stopped = new Promise<string>((resolve) => {
      signal.addEventListener('abort', () => resolve(desk.texts().desk('stopped')));
    });
    return Promise.race([work(ask, onProgress), stopped]);
  });
}
