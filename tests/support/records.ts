/** The records as the dashboard's worker would have them: by the settings and rules in force. */
import type { Backup } from '../../lib/domain/backup.ts';
import type { ImportOutcome, OrderExport } from '../../lib/domain/import-summary.ts';
import type { JudgedStores } from '../../lib/domain/judged.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { judgeAgain } from '../../lib/judge-again.ts';
import { rulePackInForce } from '../../lib/judging/rule-pack-in-force.ts';
import { rulesNow } from '../../lib/judging/rules-now.ts';
import { readSettings } from '../../lib/published/settings.ts';
import { type RecordImportOptions, recordImport } from '../../lib/recording/record-import.ts';
import type { RestoreOutcome } from '../../lib/recording/restore-backup.ts';
import { takeRestoredSettings } from '../../lib/recording/restored-settings.ts';
import { makeBackup } from '../../lib/records-worker/back-up.ts';
import { judgeStores } from '../../lib/records-worker/judge-stores.ts';
import { restore } from '../../lib/records-worker/restore.ts';

export async function backupAt(now: Instant): Promise<Backup> {
  return makeBackup({ now, settings: await readSettings() });
}

/** What the seller would choose in the file dialog. */
export function fileOf(backup: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(backup));
}

export async function judgedAt(now: Instant): Promise<JudgedStores> {
  return judgeStores({ now, settings: await readSettings(), pack: await rulePackInForce() });
}

/** A backup file restored as the dashboard does it. */
export async function restoreFile(file: Uint8Array): Promise<RestoreOutcome> {
  const terms = { now: Date.now(), settings: await readSettings(), pack: await rulePackInForce() };
  const signal = new AbortController().signal;
  const running = { onProgress: () => undefined, signal };
  const outcome = await restore({ ...terms, file: new Blob([file as BlobPart]) }, running);
  if (outcome.ok) {
    await takeRestoredSettings(outcome.settings);
    await judgeAgain(['facts-lost']);
  }
  return outcome;
}

/** An order export recorded as the dashboard does it. */
export async function importFile(
  file: OrderExport,
  options: Omit<RecordImportOptions, 'rules'>,
): Promise<ImportOutcome> {
  try {
    return await recordImport(file, { ...options, rules: await rulesNow() });
  } finally {
    await judgeAgain();
  }
}
