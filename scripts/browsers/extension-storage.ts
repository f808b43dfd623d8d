/** Looks into the extension from one of its own pages: what it recorded, published and shows. */
import type { Page } from 'puppeteer-core';
import type { PageVisit } from '../../lib/domain/facts.ts';
import type { Scorecard } from '../../lib/domain/scorecard.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import type { SellerBrowser } from './seller-browser.ts';

const DATABASE = 'activity-guard';

export interface ExtensionStorage {
  page: Page;
  /** All rows of a table of the database, as they are stored; none before the extension has made it. */
  rows<Row>(table: string): Promise<Row[]>;
  visits(): Promise<PageVisit[]>;
  scorecard(): Promise<Scorecard | undefined>;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  badge(): Promise<{ text: string; title: string; isGrey: boolean }>;
  /** The ids of the desktop notices shown since this was opened; Chromium tells one id once. */
  notices(): Promise<string[]>;
  alarms(): Promise<{ name: string; scheduledTime: number }[]>;
}

/** The extension's API, under the name each browser gives it. */
interface ExtensionApi {
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
    };
  };
  action: {
    getBadgeText(of: object): Promise<string>;
    getTitle(of: object): Promise<string>;
    getBadgeBackgroundColor(of: object): Promise<number[]>;
  };
  notifications: { getAll(): Promise<object>; onShown?: { addListener(shown: (id: string) => void): void } };
  alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]> };
}
type ExtensionWindow = typeof globalThis & {
  browser?: ExtensionApi;
  chrome: ExtensionApi;
  shownNotices?: string[];
};

export async function openExtensionStorage(seller: SellerBrowser): Promise<ExtensionStorage> {
  const page = await seller.openExtensionPage('/popup.html');
  await page.evaluate(noteNotices);
  const stored = (key: string) =>
    page.evaluate(async (name) => {
      const { browser, chrome } = globalThis as ExtensionWindow;
      return (await (browser ?? chrome).storage.local.get(name))[name];
    }, key);
  const rows = <Row>(table: string) => page.evaluate(readTable, DATABASE, table) as Promise<Row[]>;
  return {
    page,
    rows,
    visits: () => rows<PageVisit>('pageVisits'),
    scorecard: async () => {
      const text = await stored('scorecard');
      return typeof text === 'string' ? (JSON.parse(text) as Scorecard) : undefined;
    },
    settings: async () => ((await stored('settings')) ?? {}) as Settings,
    saveSettings: (settings) =>
      page.evaluate(async (values) => {
        const { browser, chrome } = globalThis as ExtensionWindow;
        await (browser ?? chrome).storage.local.set({ settings: values });
      }, settings),
    badge: () =>
      page.evaluate(async () => {
        const { browser, chrome } = globalThis as ExtensionWindow;
        const { action } = browser ?? chrome;
        const [text, title] = await Promise.all([action.getBadgeText({}), action.getTitle({})]);
        // #57606a
        return {
          text,
          title,
          isGrey: `${(await action.getBadgeBackgroundColor({})).slice(0, 3)}` === '87,96,106',
        };
      }),
    notices: () => page.evaluate(() => (globalThis as ExtensionWindow).shownNotices ?? []),
    alarms: () =>
      page.evaluate(async () => {
        const { browser, chrome } = globalThis as ExtensionWindow;
        const alarms = await (browser ?? chrome).alarms.getAll();
        return alarms.map(({ name, scheduledTime }) => ({ name, scheduledTime }));
      }),
  };
}

/** Runs in the extension's page. A notice goes by itself; Chromium does not tell when one is shown, so it is asked. */
function noteNotices(): void {
  const window = globalThis as ExtensionWindow;
  const { notifications } = window.browser ?? window.chrome;
  const shown: string[] = [];
  window.shownNotices = shown;
  if (notifications.onShown) {
    notifications.onShown.addListener((id) => shown.push(id));
    return;
  }
  setInterval(async () => {
    for (const id of Object.keys(await notifications.getAll())) if (!shown.includes(id)) shown.push(id);
  }, 200);
}

/** Runs in the extension's page. Never creates the database: that is the extension's to do. */
async function readTable(database: string, table: string): Promise<unknown[]> {
  const existing = await indexedDB.databases();
  if (!existing.some(({ name }) => name === database)) return [];
  const settled = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opened = await settled(indexedDB.open(database));
  try {
    if (!opened.objectStoreNames.contains(table)) return [];
    return await settled(opened.transaction(table).objectStore(table).getAll());
  } finally {
    opened.close();
  }
}
