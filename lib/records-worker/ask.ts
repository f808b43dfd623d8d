/** The page's side: a question to the worker, and what it comes to. */
import type { StorageFault } from '../domain/storage-fault.ts';
import { PortionedAnswer } from './portions.ts';
import type { Answer, Asked, Outcome, Request, Running, TaskName } from './tasks.ts';

/** What a worker and one end of a message channel have in common. */
export interface Line {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: Event) => void): void;
}

export type Ask = <Name extends TaskName>(
  task: Name,
  asked: Asked<Name>,
  running?: Partial<Running>,
) => Promise<Outcome<Name>>;

/** A task that threw: the name of its error, and what is wrong with the storage where that was it. */
export class TaskFailed extends Error {
  readonly fault: StorageFault | undefined;

  constructor(name: string, fault?: StorageFault) {
    super(name);
    this.name = name;
    this.fault = fault;
  }
}

interface Waiting {
  resolve(outcome: never): void;
  reject(error: Error): void;
  onProgress: Running['onProgress'] | undefined;
  taken: PortionedAnswer;
}

/** Questions are answered in any order. When the worker itself breaks, whatever waits is rejected. */
export function askOver(line: Line): Ask {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const send = (request: Request) => line.postMessage(request);
  line.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asker = waiting.get(data.id);
    if (!asker) return;
    if ('share' in data) return asker.onProgress?.(data.share);
    if ('pieces' in data) {
      asker.taken.take(data.pieces);
      setTimeout(() => send({ id: data.id, task: 'next' }));
      return;
    }
    waiting.delete(data.id);
    if ('failed' in data) asker.reject(new TaskFailed(data.failed, data.fault));
    else asker.resolve(asker.taken.whole(data.rest) as never);
  });
  line.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new TaskFailed('WorkerError'));
    waiting.clear();
  });
  return (task, asked, { onProgress, signal } = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      waiting.set(id, { resolve, reject, onProgress, taken: new PortionedAnswer() });
      signal?.addEventListener('abort', () => send({ id, task: 'stop' }), { once: true });
      send({ id, task, asked });
    });
}
