import type { DashboardActs } from '../../components/dashboard/dashboard-acts.ts';
import { checkErp } from './check-erp.ts';
import type { Desk } from './desk.ts';
import { doing } from './doing.ts';

export function erpActs(desk: Desk): Pick<DashboardActs, 'onCheckErp' | 'onCopyText'> {
  let latest: Blob | undefined;
  return {
    onCheckErp: (list, zone) => {
      latest = list;
      void checkErp(desk, list, zone, () => latest === list);
    },
    onCopyText: (text) =>
      void doing(desk, async () => {
        await navigator.clipboard.writeText(text);
        return desk.texts().desk('erp.copied', { count: text.split('\n').length - 1 });
      }),
  };
}
