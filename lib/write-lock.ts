/** One writer at a time, in whichever context: recording, importing, restoring, judging and publishing. */
export const WRITE_LOCK = 'activity-guard-write';

/** `signal` ends the waiting for the lock, and nothing else. */
export function withWriteLock<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  return signal
    ? navigator.locks.request(WRITE_LOCK, { signal }, work)
    : navigator.locks.request(WRITE_LOCK, work);
}
