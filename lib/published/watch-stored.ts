import { browser } from 'wxt/browser';

/**
 * Calls `listener` after each change of what `storage.local` has under the key, with what it has then: undefined where
 * it was removed. For as long as the context lives.
 */
export function watchStored(key: string, listener: (value: unknown) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[key] : undefined;
    if (change) listener(change.newValue);
  });
}
