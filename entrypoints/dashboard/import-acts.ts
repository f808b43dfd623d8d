import type { DashboardActs } from '../../components/dashboard/dashboard-acts.ts';
import type { ReadFile } from '../../lib/domain/import-summary.ts';
import type { Desk } from './desk.ts';
import { readFile } from './read-file.ts';
import { recordFile } from './record-file.ts';

/** From choosing an export to its last order; one file at a time. */
export function importActs(
  desk: Desk,
): Pick<DashboardActs, 'onReadExport' | 'onRecordImport' | 'onLeaveImport'> {
  let cancel = new AbortController();
  let chosen: ReadFile | undefined;
  return {
    onReadExport: async (file, storeId) => {
      cancel = new AbortController();
      chosen = await readFile(desk, file, storeId, cancel.signal);
    },
    onRecordImport: (request) => void (chosen && recordFile(desk, chosen, request, cancel.signal)),
    onLeaveImport: () => {
      cancel.abort();
      if (!desk.state.isBusy) desk.change({ importing: undefined });
    },
  };
}
