/** The worker's side: each question goes to its task. */
import { storageFaultOf } from '../store/storage-error.ts';
import type { Line } from './ask.ts';
import { portionsOf } from './portions.ts';
import type { Answer, Request, Running, TaskTable } from './tasks.ts';

export function answerOver(line: Line, tasks: TaskTable): void {
  const stopping = new Map<number, AbortController>();
  const resuming = new Map<number, () => void>();
  const answer = (message: Answer) => line.postMessage(message);
  line.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
    const { id } = data;
    if (data.task === 'stop') {
      stopping.get(id)?.abort();
      return;
    }
    if (data.task === 'next') {
      resuming.get(id)?.();
      return;
    }
    const stop = new AbortController();
    stopping.set(id, stop);
    const task = tasks[data.task] as (asked: unknown, running: Running) => Promise<unknown>;
    try {
      const onProgress = (share: number) => answer({ id, share });
      const outcome = await task(data.asked, { onProgress, signal: stop.signal });
      for (const portion of portionsOf(outcome)) {
        answer({ id, ...portion });
        // A page that is sent one after the other may find no time for anything else.
        if ('pieces' in portion) await new Promise<void>((resume) => resuming.set(id, resume));
      }
    } catch (error) {
      console.error('Activity Guard', error);
      const failed = error instanceof Error ? error.name : String(error);
      answer({ id, failed, fault: storageFaultOf(error) });
    }
    stopping.delete(id);
    resuming.delete(id);
  });
}
