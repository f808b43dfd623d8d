import type { DashboardActs } from '../../components/dashboard/dashboard-acts.ts';
import type { Desk } from './desk.ts';
import { type ChosenFile, readFile } from './read-file.ts';
import { recordFile } from './record-file.ts';
import { startRecordsWorker } from './records-worker.ts';

/** From choosing an export to its last order; one file at a time, each in a worker of its own. */
export function importActs(
  desk: Desk,
): Pick<DashboardActs, 'onReadExport' | 'onRecordImport' | 'onLeaveImport'> {
  let chosen: (ChosenFile & { end(): void; cancel: AbortController }) | undefined;
  const leave = () => {
    chosen?.end();
    chosen = undefined;
  };
  return {
    onReadExport: async (file, storeId) => {
      leave();
      const cancel = new AbortController();
      chosen = { ...startRecordsWorker(), file, storeId, signal: cancel.signal, cancel };
      if (!(await readFile(desk, chosen))) leave();
    },
    onRecordImport: async (request) => {
      if (!chosen) return;
      await recordFile(desk, chosen, request);
      leave();
    },
    onLeaveImport: () => {
      chosen?.cancel.abort();
      if (desk.state.isBusy) return;
      leave();
      desk.change({ importing: undefined });
    },
  };
}
