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
  /** As if it had been judged: every view, the badge and the notices follow. */
  publish(scorecard: Scorecard): Promise<void>;
  /** `colour`: of the background, as `#rrggbb`. */
  badge(): Promise<{ text: string; title: string; colour: string }>;
  /** The ids of the desktop notices shown since this was opened or cleared; Chromium tells one id once. */
  notices(): Promise<string[]>;
  /** Takes all notices from the desktop and forgets them. */
  clearNotices(): Promise<void>;
  alarms(): Promise<{ name: string; scheduledTime: number }[]>;
  /** Wakes the background by a message that it refuses; resolves when it has answered. */
  wakeBackground(): Promise<void>;
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
  notifications: {
    getAll(): Promise<object>;
    clear(id: string): Promise<unknown>;
    onShown?: { addListener(shown: (id: string) => void): void };
  };
  alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
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
  const store = (values: Record<string, unknown>) =>
    page.evaluate(async (each) => {
      const { browser, chrome } = globalThis as ExtensionWindow;
      await (browser ?? chrome).storage.local.set(each);
    }, values);
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
    saveSettings: (settings) => store({ settings }),
    publish: (scorecard) => store({ scorecard: JSON.stringify(scorecard) }),
    badge: () =>
      page.evaluate(async () => {
        const { browser, chrome } = globalThis as ExtensionWindow;
        const { action } = browser ?? chrome;
        const [text, title] = await Promise.all([action.getBadgeText({}), action.getTitle({})]);
        const [red = 0, green = 0, blue = 0] = await action.getBadgeBackgroundColor({});
        const colour = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
        return { text, title, colour: `#${colour}` };
      }),
    notices: () => page.evaluate(() => (globalThis as ExtensionWindow).shownNotices ?? []),
    clearNotices: () =>
      page.evaluate(async () => {
        const window = globalThis as ExtensionWindow;
        const { notifications } = window.browser ?? window.chrome;
        for (const id of Object.keys(await notifications.getAll())) await notifications.clear(id);
        window.shownNotices?.splice(0);
      }),
    alarms: () =>
      page.evaluate(async () => {
        const { browser, chrome } = globalThis as ExtensionWindow;
        const alarms = await (browser ?? chrome).alarms.getAll();
        return alarms.map(({ name, scheduledTime }) => ({ name, scheduledTime }));
      }),
    wakeBackground: () =>
      page.evaluate(async () => {
        const { browser, chrome } = globalThis as ExtensionWindow;
        await (browser ?? chrome).runtime.sendMessage({});
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
