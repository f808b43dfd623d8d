import type { Settings } from '../../lib/domain/settings.ts';

/** Everything a view of the dashboard can ask for. */
export interface DashboardActs {
  onChooseStore(storeId: string): void;
  onCopy(texts: string[]): void;
  onExport(): void;
  onBackUp(): void;
  onRestore(file: File): void;
  onWipe(): void;
  onChange(change: Partial<Settings>): void;
}
