/** What only the browser's own scope can do in Firefox: to its windows, its notices and the extension as a whole. */
import type { Browser } from 'puppeteer-core';
import { until } from '../running/until.ts';
import { evaluateInBrowser } from './firefox-remote.ts';

/** Of what it draws itself the newest. */
export async function clickNewestNotice(browser: Browser): Promise<void> {
  await until('a notice to click', () =>
    evaluateInBrowser(
      browser,
      `(() => {
        const notices = [...Services.wm.getEnumerator('alert:alert')];
        notices.at(-1)?.document.getElementById('alertBox').click();
        return notices.length > 0;
      })()`,
    ),
  );
}

/** Waits for a tab at that address: of one that an extension opens Firefox tells the driver nothing. */
export async function closeTab(browser: Browser, address: string): Promise<void> {
  await until(`a tab at ${address}`, () =>
    evaluateInBrowser(
      browser,
      `(() => {
        const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
        const tab = gBrowser.tabs.find(({ linkedBrowser }) =>
          linkedBrowser.currentURI.spec === ${JSON.stringify(address)});
        if (tab) gBrowser.removeTab(tab);
        return Boolean(tab);
      })()`,
    ),
  );
}

export async function terminateBackground(browser: Browser, extensionId: string): Promise<void> {
  await evaluateInBrowser(
    browser,
    `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension.terminateBackground()`,
  );
}

export async function switchOffAndOn(browser: Browser, extensionId: string): Promise<void> {
  await evaluateInBrowser(
    browser,
    `(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(${JSON.stringify(extensionId)});
      await addon.disable();
      await addon.enable();
    })()`,
  );
}

export async function withdrawHosts(
  browser: Browser,
  extensionId: string,
  hosts: readonly string[],
): Promise<void> {
  const origins = hosts.map((host) => `https://${host}/*`);
  await evaluateInBrowser(
    browser,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
      await ExtensionPermissions.remove(extension.id, { permissions: [], origins: ${JSON.stringify(origins)} }, extension);
    })()`,
  );
}
