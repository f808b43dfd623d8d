import { browser } from 'wxt/browser';

/**
 * Has the background run: as it starts it makes good what its death left undone. The message says nothing, so that it is
 * refused as any that comes from no page of the Seller Center; one that runs already does no more than that.
 */
export function wakeBackground(): void {
  // A background that dies over it has been woken all the same.
  void browser.runtime.sendMessage(null).catch(() => undefined);
}
