import { browser } from 'wxt/browser';
import type { SendReading } from '../../lib/capture/reading-queue.ts';
import type { RecordReadingMessage } from '../../lib/messages.ts';

export const sendReading: SendReading = (readingId, reading) => {
  const message: RecordReadingMessage = { type: 'recordReading', v: 1, readingId, reading };
  return browser.runtime.sendMessage(message);
};
