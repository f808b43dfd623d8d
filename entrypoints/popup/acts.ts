import { browser } from 'wxt/browser';
import type { PopupViewProps } from '../../components/popup-view.tsx';
import { openDashboard } from '../../lib/browser/open-dashboard.ts';
import { SELLER_CENTER_MATCHES } from '../../lib/domain/seller-center-hosts.ts';
import { saveSettings } from '../../lib/published/settings.ts';

export type PopupActs = Pick<
  PopupViewProps,
  'onChooseStore' | 'onSnooze' | 'onOpen' | 'onCopy' | 'onAskPermission' | 'onRemoveDemo'
>;

/** What each button of the popup does; `onCopied` hears which order id was copied. */
export function popupActs(onCopied: (orderId: string) => void): PopupActs {
  return {
    onChooseStore: (storeId) => void saveSettings({ storeId }),
    onSnooze: (snoozedUntil) => void saveSettings({ snoozedUntil }),
    onRemoveDemo: () => void saveSettings({ demo: undefined, storeId: undefined }),
    onAskPermission: () => {
      void browser.permissions.request({ origins: [...SELLER_CENTER_MATCHES] });
      // Firefox shows its question behind an open popup.
      window.close();
    },
    onOpen: async (action) => {
      await openDashboard(`#${action}`);
      window.close();
    },
    onCopy: async (orderId) => {
      await navigator.clipboard.writeText(orderId);
      onCopied(orderId);
    },
  };
}
