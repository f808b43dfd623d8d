/** A backup back into what is known. Runs in a worker: nothing here needs the browser's interfaces. */
import { type Backup, backupOf } from '../domain/backup.ts';
import type { Order } from '../domain/facts.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { type Settings, settingsIn } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import { keeperFor, type Rules } from '../judging/state-keeping.ts';
import type { EntryLists } from '../store/entry-lists.ts';
import { type Stamp, stampOf } from '../store/merge/stamps.ts';
import type { MergeCounts } from '../store/merged-rows.ts';
import { recordChanges } from '../store/record-changes.ts';
import { withWriteLock } from '../write-lock.ts';
import { stampOfBackup } from './merged-backup.ts';
import { withMemory } from './observed-order.ts';

export type RestoreSummary =
  /** `settings`: those of the backup, which are no facts. */
  | { ok: true; counts: MergeCounts; settings: Settings }
  /** Nothing was changed; `path` is the first that is wrong, like `orders[3].createdAt`. */
  | { ok: false; path: string; expected: string };

/** One that was given up in time changed nothing either. */
export type RestoreOutcome = RestoreSummary | { ok: false; isStopped: true };

export interface RestoreOptions {
  rules: Rules;
  now: Instant;
  /** Checked; joined with what is known; on disk. */
  onStep: () => void;
  signal: AbortSignal;
}

/**
 * Merges a backup file into what is known: all of it, or nothing when any of it is malformed. Rejects with the
 * storage's error, or when `signal` is aborted before it is on disk: then too nothing was changed.
 */
export async function restoreBackup(
  file: Uint8Array,
  { rules, now, onStep, signal }: RestoreOptions,
): Promise<RestoreSummary> {
  const check = backupOf(file);
  if (!check.ok) return check;
  onStep();
  const { backup } = check;
  const fallback = stampOfBackup(backup);
  const entries = entriesIn(backup, fallback, rules.pack);
  const { counts } = await withWriteLock(
    () => recordChanges(entries, fallback, keeperFor(rules, now), { meanwhile: onStep, signal }),
    signal,
  );
  onStep();
  return { ok: true, counts, settings: settingsIn(backup) };
}

function entriesIn(backup: Backup, fallback: Stamp, pack: RulePack): EntryLists {
  const { format: _, version: __, exportedAt: ___, settings: ____, readings, orders = [], ...lists } = backup;
  return {
    ...(lists as EntryLists),
    orders: orders.map((order) => withMemory(order, pageTimeOf(order, fallback), pack)),
    violations: backup.violations?.map((violation) => ({ readAt: fallback.seen, ...violation })),
    pageVisits: readings,
  };
}

/** When a page showed the status; undefined where it comes from a file or a person. */
function pageTimeOf(order: Order, fallback: Stamp): string | undefined {
  const { seen, source } = stampOf(order, 'status', fallback);
  return source === 'list' || source === 'order-detail' ? seen : undefined;
}
