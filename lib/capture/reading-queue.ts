/** Readings on their way to the worker: each is kept until the answer says that it is committed. */

import type { OrderMark } from '../domain/order-mark.ts';
import type { Reading } from '../domain/reading.ts';
import type { RecordReadingAnswer } from '../messages.ts';

export type SendReading = (readingId: string, reading: Reading) => Promise<RecordReadingAnswer | undefined>;

export interface QueueState {
  waiting: number;
  /** Given up because more than MOST_WAITING were waiting. */
  dropped: number;
  /** Why the worker refused the last reading for good. */
  refusal?: string;
  /** One has been waiting so long that somebody must be told. */
  isStuck?: true;
}

export interface ReadingQueue {
  /** A reading of the same content takes the place of the one that waits. */
  add(readingId: string, reading: Reading): void;
  /** Ends a pause between two tries: the page came back to the front. */
  retryNow(): void;
  state(): QueueState;
}

export interface QueueOptions {
  send: SendReading;
  /** Ends trying for good: the extension is gone from this page. */
  signal: AbortSignal;
  onCommitted(readingId: string, marks: readonly OrderMark[]): void;
  /** The worker will never take it. */
  onRefused(readingId: string, reason: string): void;
  onChange(state: QueueState): void;
}

export const MOST_WAITING = 50;
/** Pauses before each further try, in milliseconds; the last one repeats. */
export const RETRY_PAUSES = [200, 1000, 5000, 30_000];
/** So long a reading may wait before it is said, in milliseconds. */
export const STUCK_AFTER = 7000;
/** A try without an answer has failed after this long, in milliseconds. */
const ANSWER_WITHIN = 60_000;

export function readingQueue(options: QueueOptions): ReadingQueue {
  const { send, signal, onCommitted, onRefused, onChange } = options;
  const waiting = new Map<string, Reading>();
  let dropped = 0;
  let refusal: string | undefined;
  let isSending = false;
  let failures = 0;
  let endPause: (() => void) | undefined;
  let isStuck = false;

  const state = (): QueueState => ({
    waiting: waiting.size,
    dropped,
    ...(refusal && { refusal }),
    ...(isStuck && { isStuck }),
  });

  const watchFirst = () =>
    setTimeout(() => {
      isStuck = true;
      onChange(state());
    }, STUCK_AFTER);

  const sendAll = async () => {
    if (isSending) return;
    isSending = true;
    let watch = watchFirst();
    for (let [next] = waiting; next && !signal.aborted; [next] = waiting) {
      const [readingId, reading] = next;
      const answer = await tryToSend(send, readingId, reading);
      if (isFinal(answer, readingId)) {
        failures = 0;
        isStuck = false;
        clearTimeout(watch);
        watch = watchFirst();
        // A later view of the same content may have taken its place meanwhile: that one is not yet committed.
        if (waiting.get(readingId) === reading) waiting.delete(readingId);
        refusal = answer.committed ? undefined : answer.reason;
        if (answer.committed) onCommitted(readingId, answer.marks);
        else onRefused(readingId, answer.reason);
      } else {
        await pause(RETRY_PAUSES[Math.min(failures, RETRY_PAUSES.length - 1)] ?? 0);
        failures += 1;
      }
      onChange(state());
    }
    clearTimeout(watch);
    isSending = false;
  };

  const pause = (length: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, length);
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      endPause = end;
      signal.addEventListener('abort', end, { once: true });
    });

  return {
    add(readingId, reading) {
      waiting.set(readingId, reading);
      for (const oldest of waiting.keys()) {
        if (waiting.size <= MOST_WAITING) break;
        waiting.delete(oldest);
        dropped += 1;
      }
      onChange(state());
      void sendAll();
    },
    retryNow() {
      failures = 0;
      endPause?.();
    },
    state,
  };
}

/** The answer, or undefined for a try that failed: an error is no rollback, and silence is no commit. */
async function tryToSend(
  send: SendReading,
  readingId: string,
  reading: Reading,
): Promise<RecordReadingAnswer | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ANSWER_WITHIN);
  });
  try {
    return await Promise.race([send(readingId, reading), silence]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** True when the worker says of this very reading that it is committed, or never will be. */
function isFinal(answer: RecordReadingAnswer | undefined, readingId: string): answer is RecordReadingAnswer {
  return answer?.readingId === readingId && (answer.committed || !answer.again);
}
