export interface Timer {
  isSet(): boolean;
  /** Acts after that many milliseconds, in the place of what was set before. */
  set(act: () => void, afterMs: number): void;
  cancel(): void;
}

/** One timeout at a time, none after the signal. */
export function timer(signal: AbortSignal): Timer {
  let pending: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(pending);
    pending = undefined;
  };
  signal.addEventListener('abort', cancel);
  return {
    cancel,
    isSet: () => pending !== undefined,
    set(act, afterMs) {
      cancel();
      pending = setTimeout(() => {
        pending = undefined;
        act();
      }, afterMs);
    },
  };
}
