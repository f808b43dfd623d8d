import type { DashboardActs } from '../../components/dashboard/dashboard-acts.ts';
import { DEMO_STORE_ID } from '../../lib/domain/demo-store-id.ts';
import { saveSettings } from '../../lib/settings.ts';
import { judgeAgain } from '../../lib/wake.ts';
import type { Desk } from './desk.ts';
import { doing } from './doing.ts';

/** What she chooses; where it changes a verdict, all is judged again before it is said to be saved. */
export function settingsActs(desk: Desk): Pick<DashboardActs, 'onChooseStore' | 'onChange' | 'onDemo'> {
  return {
    onChooseStore: (storeId) => void saveSettings({ storeId }),
    onChange: (change) =>
      void doing(desk, async () => {
        desk.change({ settings: await saveSettings(change) });
        if (change.stores || change.registeredIn) await judgeAgain();
        return desk.texts().desk('settings.saved');
      }),
    onDemo: (isWanted) =>
      void doing(desk, async () => {
        const storeId = isWanted ? DEMO_STORE_ID : undefined;
        desk.change({ settings: await saveSettings({ demo: isWanted || undefined, storeId }) });
        await judgeAgain();
        return desk.texts().desk('settings.saved');
      }),
  };
}
