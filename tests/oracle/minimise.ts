/** Makes a failing backup smaller: leaves out one entry after the other while it still fails. */
import type { Backup } from '../../lib/domain/backup.ts';

const LISTS = [
  'stores',
  'orders',
  'reviews',
  'activities',
  'trackingEvents',
  'violations',
  'products',
  'readings',
] as const;

export function minimise(backup: Backup, stillFails: (smaller: Backup) => boolean): Backup {
  let smallest = backup;
  for (;;) {
    const smaller = withoutOneEntry(smallest, stillFails);
    if (smaller === undefined) return smallest;
    smallest = smaller;
  }
}

/** One round over all lists; undefined when every entry is needed. */
function withoutOneEntry(backup: Backup, stillFails: (smaller: Backup) => boolean): Backup | undefined {
  let smaller = backup;
  for (const list of LISTS) {
    for (let index = (smaller[list]?.length ?? 0) - 1; index >= 0; index -= 1) {
      const trial = { ...smaller, [list]: smaller[list]?.toSpliced(index, 1) };
      // An empty list of readings states no coverage: that would be another question.
      if (list === 'readings' && trial.readings?.length === 0) continue;
      if (stillFails(trial)) smaller = trial;
    }
  }
  return smaller === backup ? undefined : smaller;
}
