import type { ExportRequest } from '../../lib/domain/import-summary.ts';
import type { ReportFormat } from '../../lib/domain/report-format.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import type { TypedFact } from '../../lib/domain/typed-fact.ts';

/** Everything a view of the dashboard can ask for. */
export interface DashboardActs {
  onChooseStore(storeId: string): void;
  onCopy(texts: string[]): void;
  onCopyText(text: string): void;
  /** The report in every format, or in one. */
  onExport(format?: ReportFormat): void;
  /** Of the shown store's activity: post-mortem and evidence as one page. */
  onSaveAppeal(activityId: string): void;
  onBackUp(): void;
  onRestore(file: File): void;
  onWipe(): void;
  onForgetStore(storeId: string): void;
  onReadExport(file: File, storeId: string): void;
  /** Without a request: she does not know what the file was exported with. */
  onRecordImport(request: ExportRequest | undefined): void;
  /** Stops what is running, or goes back to choosing a file. */
  onLeaveImport(): void;
  onCheckErp(list: Blob, zone: string): void;
  /** Asks the browser for the Seller Center's hosts; only a click may. */
  onAskPermission(): void;
  /** Puts a rule pack in force, if it is one; all history is judged again. */
  onSaveRules(pack: unknown): void;
  onImportRules(file: File): void;
  onExportRules(): void;
  onResetRules(): void;
  /** Back to the pack that was in force before the last change. */
  onUndoRules(): void;
  onChange(change: Partial<Settings>): void;
  /** Records what she typed, or takes it back. */
  onType(fact: TypedFact): void;
  /** Adds the demo store and shows it, or takes it away. */
  onDemo(isWanted: boolean): void;
}
