import { reportedPack } from '../domain/pack-dates.ts';
import type { Report } from '../domain/report.ts';
import { isoOf } from '../domain/time.ts';
import type { ReportSource } from './report-source.ts';
import { unmonitoredLayers } from './unmonitored.ts';

/** The report of formats.md §3: the fields that `assess` prints, the pack's hash and the layers nothing is known of. */
export function reportOf({ now, pack, packHash, stores }: ReportSource): Report {
  return {
    format: 'activity-guard/report',
    version: 1,
    now: isoOf(now),
    rulePack: { ...reportedPack(pack, now), hash: packHash },
    stores: stores.map(({ report }) => ({
      ...report,
      unmonitored: unmonitoredLayers(report).map((layer) => layer.id),
    })),
  };
}
