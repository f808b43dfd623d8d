/** A backup in which each entry stands once: what it says twice joins as it would in the database (formats.md §2). */
import type { Backup } from '../domain/backup.ts';
import { canonicalText } from '../domain/canonical-text.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { BEFORE_ALL } from '../domain/time.ts';
import type { JoinedEntries } from '../store/entry-lists.ts';
import { ALL_KINDS } from '../store/kinds/all-kinds.ts';
import type { EntryKind } from '../store/kinds/entry-kind.ts';
import { joinEntries } from '../store/merge/join-entries.ts';
import type { Stamp } from '../store/merge/stamps.ts';
import { withMemory } from './observed-order.ts';

/** What holds for every fact of which the backup does not say when and where it was seen. */
export function stampOfBackup({ exportedAt = BEFORE_ALL }: Backup): Stamp {
  return { seen: exportedAt, source: 'list' };
}

/** `pack` knows which cancel reasons prove a payment, which a later view of the order may hide. */
export function mergedBackup(backup: Backup, pack: RulePack): Backup {
  const fallback = stampOfBackup(backup);
  const orders = backup.orders?.map((order) => withMemory(order, order.seen?.status, pack));
  const lists = { ...backup, ...(orders && { orders }) };
  const merged = ALL_KINDS.map((kind) => [
    kind.table,
    lists[kind.table] && joinedEntries(kind, lists[kind.table] ?? [], fallback),
  ]);
  return { ...lists, ...Object.fromEntries(merged) };
}

/** In the order in which they are first named; what says nothing new is left out. */
function joinedEntries<Table extends keyof JoinedEntries>(
  kind: EntryKind<Table>,
  entries: readonly JoinedEntries[Table][],
  fallback: Stamp,
): JoinedEntries[Table][] {
  type Entry = JoinedEntries[Table];
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = JSON.stringify(kind.keyOf(entry));
    const views = byKey.get(key);
    if (views) views.push(entry);
    else byKey.set(key, [entry]);
  }
  return [...byKey.values()].flatMap((all) => {
    const views = all.length === 1 ? all : distinct(all);
    if (views.length === 1) return views;
    return joinEntries<Entry>(
      kind.shape,
      undefined,
      views.map((entry) => ({ entry, fallback })),
    );
  });
}

function distinct<Entry>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [canonicalText(entry), entry])).values()];
}
