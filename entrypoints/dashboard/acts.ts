import type { DashboardActs } from '../../components/dashboard/dashboard-acts.ts';
import { REPORT_FORMATS } from '../../lib/domain/report-format.ts';
import { askPermission } from './ask-permission.ts';
import { backUp } from './back-up.ts';
import type { Desk } from './desk.ts';
import { doing } from './doing.ts';
import { doingAside, doingUntilStopped } from './doing-aside.ts';
import { eraseActs } from './erase-acts.ts';
import { erpActs } from './erp-acts.ts';
import { exportReport } from './export-report.ts';
import { importActs } from './import-acts.ts';
import { restore } from './restore.ts';
import { rulesActs } from './rules-acts.ts';
import { saveAppeal } from './save-appeal.ts';
import { settingsActs } from './settings-acts.ts';

/** What each button of the dashboard does. */
export function actsOf(desk: Desk): DashboardActs {
  return {
    ...importActs(desk),
    ...erpActs(desk),
    ...settingsActs(desk),
    ...eraseActs(desk),
    ...rulesActs(desk),
    onCopy: (ids) =>
      void doing(desk, async () => {
        await navigator.clipboard.writeText(ids.join('\n'));
        return desk.texts().desk('copy.done', { count: ids.length });
      }),
    onExport: (format) =>
      void doingAside(desk, (ask, onProgress) =>
        exportReport(desk, format ? [format] : REPORT_FORMATS, ask, onProgress),
      ),
    onSaveAppeal: (activityId) => void doing(desk, () => saveAppeal(desk, activityId)),
    onBackUp: () => void doingAside(desk, (ask) => backUp(desk, ask)),
    onRestore: (file) => void doingUntilStopped(desk, (ask, running) => restore(desk, file, ask, running)),
    onAskPermission: () => void doing(desk, () => askPermission(desk)),
  };
}
