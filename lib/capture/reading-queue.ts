/** Readings on their way to the worker: each is kept until the answer says that it is committed. */

import type { OrderMark } from '../domain/order-mark.ts';
import type { Reading } from '../domain/reading.ts';
import type { RecordReadingAnswer } from '../messages.ts';
import { retryPause } from './retry-pause.ts';
import { type SendReading, sendOnce } from './send-once.ts';

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
  /** The same where the page was put away: an answer that came meanwhile was heard by nobody. */
  sendAgain(): void;
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
/** So long a reading may wait before it is said, in milliseconds. */
export const STUCK_AFTER = 5000;

export function readingQueue(options: QueueOptions): ReadingQueue {
  const { send, signal, onCommitted, onRefused, onChange } = options;
  const waiting = new Map<string, Reading>();
  const pause = retryPause(signal);
  let dropped = 0;
  let refusal: string | undefined;
  let isSending = false;
  let trying = new AbortController();
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

  const settle = (readingId: string, reading: Reading, answer: RecordReadingAnswer) => {
    // A later view of the same content may have taken its place meanwhile: that one is not yet committed.
    if (waiting.get(readingId) === reading) waiting.delete(readingId);
    refusal = answer.committed ? undefined : answer.reason;
    if (answer.committed) onCommitted(readingId, answer.marks);
    else onRefused(readingId, answer.reason);
  };

  const sendAll = async () => {
    if (isSending) return;
    isSending = true;
    let watch = watchFirst();
    for (let [next] = waiting; next && !signal.aborted; [next] = waiting) {
      trying = new AbortController();
      const answer = await sendOnce(send, ...next, trying.signal);
      if (answer) {
        pause.startOver();
        isStuck = false;
        clearTimeout(watch);
        watch = watchFirst();
        settle(...next, answer);
      } else {
        await pause.next();
      }
      onChange(state());
    }
    clearTimeout(watch);
    isSending = false;
  };

  const retryNow = () => {
    pause.startOver();
    pause.end();
  };

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
    retryNow,
    sendAgain() {
      trying.abort();
      retryNow();
    },
    state,
  };
}
