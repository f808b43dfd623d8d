import puppeteer, { type Page } from 'puppeteer-core';
import { SELLER_CENTER_HOSTS } from '../../lib/domain/seller-center-hosts.ts';
import { inContentScript, type RemoteNode, readElement } from './firefox-remote.ts';
import {
  clickNewestNotice,
  closeTab,
  switchOffAndOn,
  terminateBackground,
  withdrawHosts,
} from './firefox-window.ts';
import { killWithAll } from './kill.ts';
import {
  type OpenOptions,
  OVERLAY,
  type SellerBrowser,
  WELCOME_PAGE,
  WINDOW_SIZE,
} from './seller-browser.ts';

/** The id of `wxt.config.ts`; a fixed address under `moz-extension:` makes its pages reachable. */
const GECKO_ID = 'activity-guard@activity-guard.example';
const UUID = '6d1f5f0e-2c7e-4b57-9a3b-5f0f6f1f0c11';

export async function openFirefox(executablePath: string, options: OpenOptions): Promise<SellerBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    ...(options.profile && { userDataDir: options.profile }),
    acceptInsecureCerts: true,
    defaultViewport: options.headless ? WINDOW_SIZE : null,
    timeout: 90_000,
    protocolTimeout: 120_000,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(options),
  });
  await browser.installExtension(options.extension);
  const origin = `moz-extension://${UUID}`;
  return {
    kind: 'firefox',
    browser,
    origin,
    async openPage(address) {
      const page = await browser.newPage();
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // Firefox never tells the driver that a page of an extension has loaded.
      await page.goto(`${origin}${path}`, { waitUntil: [] });
      await page.waitForFunction(() => document.readyState === 'complete' && location.href !== 'about:blank');
      return page;
    },
    stopBackground: () => terminateBackground(browser, GECKO_ID),
    inContentScript: (page, expression, inFrame) =>
      inContentScript(browser, GECKO_ID, page.url(), expression, inFrame),
    overlayText: async (page: Page) => {
      const overlay = await readElement(browser, page, OVERLAY);
      const inside = overlay?.shadowRoot?.value;
      return inside && textOf(inside).join(' ');
    },
    clickNotice: () => clickNewestNotice(browser),
    closeWelcomePage: () => closeTab(browser, `${origin}${WELCOME_PAGE}`),
    switchOffAndOn: () => switchOffAndOn(browser, GECKO_ID),
    withdrawHosts: () => withdrawHosts(browser, GECKO_ID, SELLER_CENTER_HOSTS),
    kill: () => killWithAll(browser),
    close: async () => {
      if (browser.connected) await browser.close();
    },
  };
}

function preferences({ port, downloads, headless }: OpenOptions): Record<string, string | number | boolean> {
  return {
    'network.dns.localDomains': SELLER_CENTER_HOSTS.join(','),
    'network.socket.forcePort': `443=${port}`,
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
    // Taken out and put in again when it ends and starts: its records stay.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    // Without a desktop Firefox draws its notices itself, or shows none.
    'alerts.useSystemBackend': !headless,
  };
}

function textOf(node: RemoteNode): string[] {
  if (node.localName === 'style') return [];
  if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue?.trim() ?? ''].filter(Boolean);
  return (node.children ?? []).flatMap((child) => textOf(child.value));
}

const Node = { TEXT_NODE: 3 };
