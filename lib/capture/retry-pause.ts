/** Pauses before each further try, in milliseconds; the last one repeats. */
export const RETRY_PAUSES = [200, 1000, 5000, 30_000];

export interface RetryPause {
  /** Longer each time in a row; resolves early when it is ended. */
  next(): Promise<void>;
  /** The next pause is a first one again. */
  startOver(): void;
  /** Ends the pause there is. */
  end(): void;
}

/** Between two tries; the signal ends them all. */
export function retryPause(signal: AbortSignal): RetryPause {
  let failures = 0;
  let end = () => {};
  signal.addEventListener('abort', () => end());
  return {
    next: () =>
      new Promise((resolve) => {
        const length = RETRY_PAUSES[Math.min(failures, RETRY_PAUSES.length - 1)] ?? 0;
        failures += 1;
        const timer = setTimeout(resolve, length);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    startOver() {
      failures = 0;
    },
    end: () => end(),
  };
}
