/** What the dashboard has done beside its page, in a worker: reading, judging, explaining and writing out the records. */
import type { DayCalibration } from '../domain/calibration.ts';
import type { ReasonedExplanation } from '../domain/explanation.ts';
import type { ErpState } from '../domain/file-states.ts';
import type { ExportRequest, FileRefusal, ImportOutcome, ImportSummary } from '../domain/import-summary.ts';
import type { ShownStores } from '../domain/judged.ts';
import type { ReportFormat } from '../domain/report-format.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { Language, Settings } from '../domain/settings.ts';
import type { StorageFault } from '../domain/storage-fault.ts';
import type { Instant } from '../domain/time.ts';
import type { Replay, WhatIf, WhatIfOutcome } from '../domain/trial.ts';
import type { IndicatorId } from '../domain/vocabulary.ts';
import type { JudgedCards } from '../judging/judged-cards.ts';
import type { RestoreOutcome } from '../recording/restore-backup.ts';
import type { Portion } from './portions.ts';

/** By what is judged: a worker cannot read what the seller chose. */
export interface Terms {
  now: Instant;
  settings: Settings;
  pack: RulePack;
}

/** Each task by name: what it is asked, and what it comes to. Most speak of the records as last judged. */
export interface Tasks {
  judge(terms: Terms): ShownStores;
  explain(of: {
    storeId: string;
    indicator: IndicatorId;
    activityId?: string | undefined;
  }): ReasonedExplanation;
  calibrate(of: { storeId: string }): DayCalibration[];
  whatIf(of: { storeId: string; change: WhatIf }): WhatIfOutcome;
  /** Undefined when it was stopped. */
  replay(of: { storeId: string }): Replay | undefined;
  checkErp(of: { storeId: string; list: Blob; zone: string }): ErpState;
  appeal(of: { storeId: string; activityId: string; language: Language }): Blob;
  /** What the page publishes after a change of facts, rules or settings. */
  judgeCards(terms: Terms): JudgedCards;
  /** Judges anew; one file for each format, in their order. */
  exportReport(by: Terms & { language: Language; formats: readonly ReportFormat[] }): Blob[];
  backUp(by: Pick<Terms, 'now' | 'settings'>): Blob;
  /** The facts of the file; judging is asked for afterwards. */
  restore(of: Terms & { file: Blob }): RestoreOutcome;
  /** Nothing is recorded; the worker keeps what it read. */
  readExport(of: { file: Blob; storeId: string; now: Instant }): ExportReading;
  /** Of the export that was read last; judging is asked for afterwards, whatever came of it. */
  recordExport(by: Terms & { request: ExportRequest | undefined }): ImportOutcome;
}

export type ExportReading = { summary: ImportSummary } | { refused: FileRefusal } | { isStopped: true };

export type TaskName = keyof Tasks;
export type Asked<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type Outcome<Name extends TaskName> = ReturnType<Tasks[Name]>;

/** While a task runs: how far it is, 0 to 1, and whether it is still wanted. */
export interface Running {
  onProgress(share: number): void;
  signal: AbortSignal;
}

export type TaskTable = {
  [Name in TaskName]: (asked: Asked<Name>, running: Running) => Promise<Outcome<Name>>;
};

/** To the worker. */
export type Request = { id: number } & (
  | { task: TaskName; asked: unknown }
  | { task: 'stop' }
  | { task: 'next' }
);

/** From the worker. */
export type Answer = { id: number } & (
  | { share: number }
  | Portion
  | { failed: string; fault: StorageFault | undefined }
);
