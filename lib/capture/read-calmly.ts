import type { Reading } from '../domain/reading.ts';
import type { Instant } from '../domain/time.ts';
import type { Steps } from '../pages/steps.ts';
import { inSlices } from './in-slices.ts';
import { readRestless } from './read-restless.ts';

export type ReadPage = (document: Document, visit: { url: string; readAt: Instant }) => Steps<Reading>;

/** How often in a row a reading may be given up because the page changed under it. */
const MOST_STIRRED = 3;

/**
 * Reads the page in its idle time. Undefined when it changed meanwhile; one that changes all the time is read all the
 * same. Undefined as well once the signal is aborted.
 */
export function readCalmly(
  window: Window,
  readPage: ReadPage,
  signal: AbortSignal,
): (hasStirred: () => boolean) => Promise<Reading | undefined> {
  let stirred = 0;
  return async (hasStirred) => {
    const url = window.location.href;
    const readAt = Date.now();
    const read = () => readPage(window.document, { url, readAt });
    const reading =
      stirred < MOST_STIRRED
        ? await inSlices(window, read(), () => signal.aborted || hasStirred())
        : await readRestless(window, read, () => signal.aborted || window.location.href !== url);
    stirred = reading ? 0 : stirred + 1;
    return reading;
  };
}
