/** A backup back into what is known. */
import { type Backup, backupOf } from './domain/backup.ts';
import type { Order } from './domain/facts.ts';
import { settingsIn } from './domain/settings.ts';
import { stampOfBackup } from './merged-backup.ts';
import { withMemory } from './observed-order.ts';
import { recordEntries } from './record-entries.ts';
import { rulePackInForce } from './rule-pack-in-force.ts';
import { readSettings, saveSettings } from './settings.ts';
import type { EntryLists } from './store/entry-lists.ts';
import { type Stamp, stampOf } from './store/merge/stamps.ts';
import type { MergeCounts } from './store/merged-rows.ts';

export type RestoreSummary =
  | { ok: true; counts: MergeCounts }
  /** Nothing was changed; `path` is the first that is wrong, like `orders[3].createdAt`. */
  | { ok: false; path: string; expected: string };

/** Merges a backup file into what is known: all of it, or nothing when any of it is malformed. */
export async function restoreBackup(file: Uint8Array): Promise<RestoreSummary> {
  const check = backupOf(file);
  if (!check.ok) return check;
  const { backup } = check;
  const fallback = stampOfBackup(backup);
  const counts = await recordEntries(await entriesIn(backup, fallback), fallback);
  // Settings are choices, not facts: those of this installation stand, the backup's fill the gaps.
  await saveSettings({ ...settingsIn(backup), ...(await readSettings()) });
  return { ok: true, counts };
}

async function entriesIn(backup: Backup, fallback: Stamp): Promise<EntryLists> {
  const pack = await rulePackInForce();
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
