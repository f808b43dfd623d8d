/**
 * Readings that a page keeps for want of an answer, in `storage.local`: said past the background, whose silence may be
 * why they wait.
 */
import { browser } from 'wxt/browser';
import type { IsoInstant } from '../domain/time.ts';
import { watchStored } from './watch-stored.ts';

const WAITING = 'waiting';

export interface WaitingReadings {
  count: number;
  /** When that was said: no two are the same, so that each is heard of. */
  at: IsoInstant;
}

/** Undefined: those of this page wait no longer. */
export async function publishWaiting(waiting: WaitingReadings | undefined): Promise<void> {
  const { local } = browser.storage;
  await (waiting ? local.set({ [WAITING]: waiting }) : local.remove(WAITING));
}

export async function readWaiting(): Promise<WaitingReadings | undefined> {
  return (await browser.storage.local.get(WAITING))[WAITING] as WaitingReadings | undefined;
}

/** Calls `listener` whenever some begin to wait, or wait no longer. */
export function watchWaiting(listener: () => void): void {
  watchStored(WAITING, listener);
}
