/** The page of the first minutes, opened once. */
import { browser } from 'wxt/browser';
import { openDashboard } from './browser/open-dashboard.ts';
import { judgeAgain } from './judge-again.ts';
import { wake } from './wake.ts';

const WELCOMED = 'welcomed';

/** A new installation is welcomed; an update, and one that was welcomed before, is not. */
export async function installed({ reason }: { reason: string }): Promise<void> {
  await wake();
  // A new build may judge the same facts otherwise.
  if (reason === 'update') await judgeAgain();
  if (reason !== 'install') return;
  const { [WELCOMED]: isWelcomed } = await browser.storage.local.get(WELCOMED);
  if (isWelcomed) return;
  await browser.storage.local.set({ [WELCOMED]: true });
  await openDashboard('#welcome');
}
