/** Tells the worker what was read: of rows that are recorded as they are no more than that they were there. */
import type { OrderMark } from '../domain/order-mark.ts';
import type { Reading } from '../domain/reading.ts';
import { readingIdOf } from '../domain/reading-id.ts';
import { NOT_TOLD } from '../domain/vocabulary.ts';
import { type QueueState, readingQueue } from './reading-queue.ts';
import type { SendReading } from './send-once.ts';
import { orderedAsShown } from './shown-order.ts';
import { toldRows, type Untold } from './told-rows.ts';

export interface TellingOptions {
  send: SendReading;
  /** Ends trying for good: the extension is gone from this page. */
  signal: AbortSignal;
  /** Of all rows that are recorded, at each commit. */
  onMarks(marks: readonly OrderMark[]): void;
  onChange(state: QueueState): void;
}

export interface Telling {
  /** Resolves once it waits to be sent. */
  tell(reading: Reading): Promise<void>;
  /** The page fetched its rows anew: all are told again. */
  forgetRows(): void;
  /** As of the queue. */
  retryNow(): void;
  sendAgain(): void;
}

export function telling({ send, signal, onMarks, onChange }: TellingOptions): Telling {
  const rows = toldRows();
  const sending = new Map<string, { whole: Reading; untold: Untold }>();

  const tell = async (whole: Reading) => {
    const untold = rows.untold(orderedAsShown(whole));
    const readingId = await readingIdOf(untold.reading);
    sending.set(readingId, { whole, untold });
    queue.add(readingId, untold.reading);
  };
  const settled = (readingId: string) => {
    const sent = sending.get(readingId);
    sending.delete(readingId);
    return sent;
  };

  const queue = readingQueue({
    send,
    signal,
    onChange,
    onCommitted: (readingId, marks) =>
      onMarks(settled(readingId)?.untold.committed(readingId, marks) ?? marks),
    onRefused(readingId, reason) {
      const sent = settled(readingId);
      rows.forget();
      if (sent && reason === NOT_TOLD) void tell(sent.whole);
    },
  });
  return { tell, forgetRows: rows.forget, retryNow: queue.retryNow, sendAgain: queue.sendAgain };
}
