/** One writer at a time, in whichever context: recording, importing, restoring, judging and publishing. */
const NAME = 'activity-guard-write';

export function withWriteLock<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(NAME, work);
}
