import { browser } from 'wxt/browser';
import type { DashboardAction } from '../../components/popup-view.tsx';

/** Opens the dashboard in its own tab, at the action that was asked for. */
export async function openDashboard(action: DashboardAction): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#${action}` });
  window.close();
}
