import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';

/** The driver starts a browser as the first of a group of processes. Nothing happens where it has ended already. */
export async function killWithAll(browser: Browser): Promise<void> {
  const running = browser.process();
  if (!running?.pid || running.exitCode !== null || running.signalCode !== null) return;
  const ended = once(running, 'exit');
  process.kill(-running.pid, 'SIGKILL');
  await ended;
}
