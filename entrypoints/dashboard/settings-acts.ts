import type { DashboardActs } from '../../components/dashboard/dashboard-acts.ts';
import { DEMO_STORE_ID } from '../../lib/domain/demo-store-id.ts';
import { saveSettings } from '../../lib/published/settings.ts';
import { recordTyped } from '../../lib/recording/record-typed.ts';
import type { Desk } from './desk.ts';
import { judgeAside } from './judge-aside.ts';
import { savingOn } from './saving.ts';

type SettingsActs = Pick<DashboardActs, 'onChooseStore' | 'onChange' | 'onType' | 'onDemo'>;

/** What she chooses and types; where it changes a verdict, all is judged again before it is said to be saved. */
export function settingsActs(desk: Desk): SettingsActs {
  const saving = savingOn(desk);
  return {
    onChooseStore: (storeId) => void saveSettings({ storeId }),
    onChange: (change) =>
      saving(async () => {
        desk.change({ settings: await saveSettings(change) });
        if (change.stores || change.registeredIn) await judgeAside(desk.ask);
      }),
    onType: (fact) => saving(() => recordTyped(fact)),
    onDemo: (isWanted) =>
      saving(async () => {
        const storeId = isWanted ? DEMO_STORE_ID : undefined;
        desk.change({ settings: await saveSettings({ demo: isWanted || undefined, storeId }) });
        await judgeAside(desk.ask);
      }),
  };
}
