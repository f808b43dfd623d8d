/** Runs in a page of the extension beside the product: has the long work done, and ends it where it is to die. */
import type { Instant } from '../../lib/domain/time.ts';
import { inOneTransaction } from '../../lib/store/in-one-transaction.ts';
import { forgetStateIn } from '../../lib/store/judgements.ts';
import { WRITE_LOCK } from '../../lib/write-lock.ts';
import '../bench/views.bench-page.ts';
import { hashOfKept, makeAnew } from './long-work.ts';

export interface LongWork {
  storeId: string;
  now: Instant;
  /** The boundary at which it dies; absent: it lives to the end. */
  dieAt?: number | undefined;
}

export interface LongWorkDone {
  hash: string;
  /** Of the worker that came to the end. */
  boundaries: number;
}

/** Undefined where it died. */
function inWorker(work: LongWork): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker('/long-work-worker.js');
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<number | 'dying'>) => {
      worker.terminate();
      resolve(data === 'dying' ? undefined : data);
    };
    worker.postMessage(work);
  });
}

const forget = ({ storeId }: LongWork) => inOneTransaction((tables) => forgetStateIn(tables, storeId));

const longWork = {
  /** With nothing kept, and, where it died, once more from what that left. */
  async done(work: LongWork): Promise<LongWorkDone> {
    await forget(work);
    const boundaries = (await inWorker(work)) ?? (await inWorker({ ...work, dieAt: undefined }));
    return { hash: await hashOfKept(work.storeId, work.now), boundaries: boundaries ?? 0 };
  },
  /** On the page itself, whose tasks can be measured. */
  async here(work: LongWork): Promise<void> {
    await forget(work);
    await makeAnew(work.storeId, work.now, () => undefined);
  },
  /** The background judges too as time passes: it is kept from it while this is measured. */
  keepOthersOut: () =>
    new Promise<void>((held) => {
      void navigator.locks.request(WRITE_LOCK, () => new Promise(() => held()));
    }),
};

export type LongWorkPage = typeof longWork;
Object.assign(globalThis, { longWork });
