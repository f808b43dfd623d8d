import { browser } from 'wxt/browser';
import type { SendReading } from '../../lib/capture/send-once.ts';
import type { RecordReadingMessage } from '../../lib/messages.ts';

export const sendReading: SendReading = (readingId, reading) => {
  const message: RecordReadingMessage = { type: 'recordReading', v: 1, readingId, reading };
  return browser.runtime.sendMessage(message);
};

/** False once the extension was updated, switched off or removed under this page. */
export function isConnected(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    // Firefox lets the whole object die.
    return false;
  }
}
