import { timer } from './timer.ts';

/** Rest that must last before a page counts as settled, and the longest wait on a page that never rests. */
export const QUIET_MS = 500;
export const LONGEST_WAIT_MS = 5000;

export interface PageRest {
  /** The page changed just now. */
  stir(): void;
  /** It changed and has not come to rest since. */
  isStirring(): boolean;
}

/** Calls `onRest` each time the page has come to rest after it stirred. */
export function pageRest({ performance }: Window, signal: AbortSignal, onRest: () => void): PageRest {
  const rest = timer(signal);
  let changedAt = performance.now();
  let unrestSince = changedAt;

  const whenQuiet = () => {
    const now = performance.now();
    const isRestless = now - changedAt < QUIET_MS && now - unrestSince < LONGEST_WAIT_MS;
    if (isRestless) rest.set(whenQuiet, changedAt + QUIET_MS - now);
    else onRest();
  };

  return {
    isStirring: rest.isSet,
    stir() {
      changedAt = performance.now();
      if (rest.isSet()) return;
      unrestSince = changedAt;
      rest.set(whenQuiet, QUIET_MS);
    },
  };
}
