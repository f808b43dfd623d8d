import type { JudgedStores } from '../domain/judged.ts';
import type { Report } from '../domain/report.ts';
import { isoOf } from '../domain/time.ts';

/** The report of formats.md §3: the fields that `assess` prints, and the hash of the rule pack. */
export function reportOf({ judgedAt, pack, stores }: JudgedStores, hash: string): Report {
  const { id, version, zone } = pack;
  return {
    format: 'activity-guard/report',
    version: 1,
    now: isoOf(judgedAt),
    rulePack: { id, version, zone, hash },
    stores: stores.map(({ report }) => report),
  };
}
