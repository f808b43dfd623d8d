/** Makes a failing backup smaller: leaves out ever smaller parts of its lists while it still fails. */
import type { Backup } from '../../lib/domain/backup.ts';

const LISTS = [
  'orders',
  'reviews',
  'activities',
  'trackingEvents',
  'violations',
  'products',
  'readings',
  'stores',
] as const;

export function minimise(backup: Backup, stillFails: (smaller: Backup) => boolean): Backup {
  let smallest = backup;
  for (;;) {
    const smaller = oneRound(smallest, stillFails);
    if (smaller === smallest) return smallest;
    smallest = smaller;
  }
}

function oneRound(backup: Backup, stillFails: (smaller: Backup) => boolean): Backup {
  let smaller = backup;
  for (const list of LISTS) {
    for (let size = smaller[list]?.length ?? 0; size >= 1; size = Math.floor(size / 2)) {
      for (let start = 0; start < (smaller[list]?.length ?? 0); ) {
        const trial = { ...smaller, [list]: smaller[list]?.toSpliced(start, size) };
        // An empty list of readings states no coverage: that would be another question.
        const asksTheSame = list !== 'readings' || trial.readings?.length !== 0;
        if (asksTheSame && stillFails(trial)) smaller = trial;
        else start += size;
      }
    }
  }
  return smaller;
}
