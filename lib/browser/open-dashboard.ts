import { browser } from 'wxt/browser';

/** Opens the dashboard in its own tab; `hash` names the view. */
export async function openDashboard(hash = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}${hash}` });
}
