import type { JudgedStores } from '../domain/judged.ts';
import type { Report } from '../domain/report.ts';
import { isoOf } from '../domain/time.ts';

/** The report of formats.md §3: the same fields that `assess` prints. */
export function reportOf({ judgedAt, pack, stores }: JudgedStores): Report {
  const { id, version, zone } = pack;
  return {
    format: 'activity-guard/report',
    version: 1,
    now: isoOf(judgedAt),
    rulePack: { id, version, zone },
    stores: stores.map(({ report }) => report),
  };
}
