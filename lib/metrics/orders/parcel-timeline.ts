/** When a parcel is silent or stalled (rules.md §2), from its upload on, by its tracking events. */
import type { RulePack } from '../../domain/rule-pack.ts';
import type { Scan } from '../../domain/scans.ts';
import { HOUR, type Instant } from '../../domain/time.ts';
import { type Span, unionOf } from '../course.ts';

/**
 * The spans in which the parcel is silent or stalled, before `endsAt` (delivered or cancelled; Infinity while neither).
 * `scans` are in time order; those before the upload are ignored.
 */
export function anomalySpans(
  uploadedAt: Instant,
  scans: readonly Scan[],
  endsAt: Instant,
  pack: RulePack,
): readonly Span[] {
  const spans: Span[] = [];
  const add = (from: Instant, to: Instant) => {
    if (from < to && from < endsAt) spans.push({ from, to: Math.min(to, endsAt) });
  };
  const silentAfter = pack.silentAfterHours * HOUR;
  const stalledAfter = pack.stalledAfterHours * HOUR;
  let seenAt = uploadedAt;
  /** Where the run of scans at one node began. */
  let run: Scan | undefined;
  for (const scan of scans) {
    if (scan.at < uploadedAt) continue;
    add(seenAt + silentAfter, scan.at);
    seenAt = scan.at;
    if (scan.node === run?.node) continue;
    if (run) add(run.at + stalledAfter, scan.at);
    run = scan;
  }
  const stalledFrom = run ? run.at + stalledAfter : Number.POSITIVE_INFINITY;
  add(Math.min(seenAt + silentAfter, stalledFrom), Number.POSITIVE_INFINITY);
  return unionOf(spans);
}
