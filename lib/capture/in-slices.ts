import type { Steps } from '../pages/steps.ts';

/** The longest that reading may hold the page's thread at a time. */
const SLICE_MS = 8;
/** How long a busy page may put off the first slice, and each of the next. */
const FIRST_WITHIN_MS = 1000;
const NEXT_WITHIN_MS = 100;

/**
 * Does the steps in the page's idle time, a slice at a time. Undefined when `isStale` says between two slices that
 * what was done so far no longer holds.
 */
export async function inSlices<Value>(
  window: Window,
  steps: Steps<Value>,
  isStale: () => boolean,
): Promise<Value | undefined> {
  await idle(window, FIRST_WITHIN_MS);
  while (!isStale()) {
    const sliceEnd = window.performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (window.performance.now() < sliceEnd);
    await idle(window, NEXT_WITHIN_MS);
  }
  return undefined;
}

function idle(window: Window, timeout: number): Promise<void> {
  return new Promise((resolve) => {
    window.requestIdleCallback(() => resolve(), { timeout });
  });
}
