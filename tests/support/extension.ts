/** A browser with nothing in it: empty database, empty storage, our own id, hosts granted. */
import './fake-indexeddb.ts';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PREMISES_KEY } from '../../lib/published/scorecard.ts';
import type { Sender } from '../../lib/recording/reading-message-check.ts';
import { closeDatabase, DATABASE_NAME } from '../../lib/store/database.ts';

export async function freshExtension(): Promise<void> {
  fakeBrowser.reset();
  fakeBrowser.permissions.contains = async () => true;
  await forgetDatabase();
}

/** Deletes the database, as a browser does that clears site data. */
export async function forgetDatabase(): Promise<void> {
  await closeDatabase();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** The next scorecard of a judging is not published, as on a full disk; what is said of that is. */
export function failNextPublication(): void {
  vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
  const { set } = fakeBrowser.storage.local;
  const spy = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (values) => {
    if (!(PREMISES_KEY in values)) return set(values);
    spy.mockRestore();
    throw new Error('disk full');
  });
}

/** Our content script in the top frame of the order list. */
export function contentScript(): Sender {
  return {
    id: fakeBrowser.runtime.id,
    url: 'https://csp.aliexpress.com/m_apps/order-manage/orderList?channelId=244176',
    frameId: 0,
    tab: { id: 1 },
  };
}
