/** How far the dashboard is with a file that the seller brought. */
import type { ErpGapCheck, ShippedList } from './erp-gap.ts';
import type { ExportRequest, FileRefusal, ImportOutcome, ImportSummary } from './import-summary.ts';

/** Absent: no file was chosen yet. `share` is what is done, 0 to 1. */
export type ImportState = { file: string } & (
  | { step: 'reading'; share: number }
  | { step: 'refused'; reason: FileRefusal }
  /** Read, and nothing recorded yet: the seller says what she had exported. */
  | { step: 'read'; summary: ImportSummary; request: ExportRequest | undefined }
  | { step: 'recording'; share: number; summary: ImportSummary }
  | { step: 'recorded'; summary: ImportSummary; outcome: ImportOutcome }
  /** `reason`: in the seller's words. */
  | { step: 'failed'; reason: string }
);

export type ErpState =
  | { step: 'refused'; reason: FileRefusal }
  | { step: 'checked'; check: ErpGapCheck; list: ShippedList };
