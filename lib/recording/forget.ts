/** What the seller takes back: one store, or everything this installation knows. */
import { browser } from 'wxt/browser';
import { orSayTrouble } from '../judge-again.ts';
import { copyTyped } from '../mending/typed-copy.ts';
import { rescore } from '../rescore.ts';
import { wipe } from '../store/wipe.ts';
import { withWriteLock } from '../write-lock.ts';

/** Forgets one store; the others and the settings stay. */
export function forgetStore(storeId: string): Promise<void> {
  return withWriteLock(async () => {
    await wipe(storeId);
    await copyTyped();
    await orSayTrouble(() => rescore(Date.now()));
  });
}

/** Forgets every store, every setting, and all that was derived from them. */
export function forgetEverything(): Promise<void> {
  return withWriteLock(async () => {
    await wipe();
    await browser.storage.local.clear();
    await orSayTrouble(() => rescore(Date.now()));
  });
}
