import type { DashboardActs } from '../../components/dashboard/dashboard-acts.ts';
import { forgetEverything, forgetStore } from '../../lib/recording/forget.ts';
import type { Desk } from './desk.ts';
import { doing } from './doing.ts';

/** What she takes back for good: one store, or everything. */
export function eraseActs(desk: Desk): Pick<DashboardActs, 'onWipe' | 'onForgetStore'> {
  return {
    onWipe: () => void doing(desk, () => forgetEverything().then(() => desk.texts().desk('done.wiped'))),
    onForgetStore: (store) =>
      void doing(desk, () => forgetStore(store).then(() => desk.texts().desk('done.forgotten', { store }))),
  };
}
