import { type Ask, askOver } from '../../lib/records-worker/ask.ts';

/** Starts a worker for the records; ending it ends whatever it is at. */
export function startRecordsWorker(): { ask: Ask; end(): void } {
  const worker = new Worker('/records-worker.js');
  return { ask: askOver(worker), end: () => worker.terminate() };
}
