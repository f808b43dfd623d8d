import type { PopupViewProps } from '../../components/popup-view.tsx';
import { saveSettings } from '../../lib/settings.ts';
import { openDashboard } from './open-dashboard.ts';

export type PopupActs = Pick<PopupViewProps, 'onChooseStore' | 'onSnooze' | 'onOpen' | 'onCopy'>;

/** What each button of the popup does; `onCopied` hears how many ids were copied. */
export function popupActs(onCopied: (count: number) => void): PopupActs {
  return {
    onChooseStore: (storeId) => void saveSettings({ storeId }),
    onSnooze: (snoozedUntil) => void saveSettings({ snoozedUntil }),
    onOpen: (action) => void openDashboard(action),
    onCopy: async (orderIds) => {
      await navigator.clipboard.writeText(orderIds.join('\n'));
      onCopied(orderIds.length);
    },
  };
}
