import type { Reading } from '../domain/reading.ts';
import type { RecordReadingAnswer } from '../messages.ts';

export type SendReading = (readingId: string, reading: Reading) => Promise<RecordReadingAnswer | undefined>;

/** A try without an answer has failed after this long, in milliseconds. */
const ANSWER_WITHIN = 60_000;

/**
 * One try: what the worker says of this very reading, that it is committed or never will be. Undefined for a try that
 * failed: an error is no rollback, and silence is no commit. `lost` ends the waiting for an answer that will not come.
 */
export async function sendOnce(
  send: SendReading,
  readingId: string,
  reading: Reading,
  lost: AbortSignal,
): Promise<RecordReadingAnswer | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ANSWER_WITHIN);
    lost.addEventListener('abort', () => resolve(undefined));
  });
  try {
    const answer = await Promise.race([send(readingId, reading), silence]);
    const isFinal = answer?.readingId === readingId && (answer.committed || !answer.again);
    return isFinal ? answer : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
