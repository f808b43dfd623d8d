import type { DashboardActs } from '../../components/dashboard/dashboard-acts.ts';
import type { Route } from '../../components/routes.ts';

/** Does what the popup asked for, once: the address then names the view alone, so a reload repeats nothing. */
export function arrive({ action }: Route, acts: DashboardActs): void {
  if (action === undefined || action === 'restore') return;
  history.replaceState(null, '', '#data');
  if (action === 'export') acts.onExport();
  else acts.onBackUp();
}
