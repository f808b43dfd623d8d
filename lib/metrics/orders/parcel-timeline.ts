/** When a parcel is silent or stalled (rules.md §2), from its upload on, by its tracking events. */
import type { TrackingEvent } from '../../domain/facts.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import { HOUR, type Instant, instantOfIso } from '../../domain/time.ts';
import { type Span, unionOf } from '../course.ts';
import { compareText } from './valid-shipment.ts';

/** A tracking event: when, and at which node of the parcel's way. */
export interface Scan {
  at: Instant;
  node: string;
}

export function scanOf(event: TrackingEvent): Scan {
  return { at: instantOfIso(event.at), node: event.code ?? event.place ?? textAsNode(event.text ?? '') };
}

/** In the order of time; scans of one instant by node. Most are so already. */
export function putInTimeOrder(scans: Scan[]): void {
  const isInOrder = scans.every(
    (scan, index) => index === 0 || inTimeOrder(scans[index - 1] ?? scan, scan) <= 0,
  );
  if (!isInOrder) scans.sort(inTimeOrder);
}

function inTimeOrder(a: Scan, b: Scan): number {
  return a.at - b.at || compareText(a.node, b.node);
}

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

function textAsNode(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{Nd}/gu, '')
    .trim();
}
