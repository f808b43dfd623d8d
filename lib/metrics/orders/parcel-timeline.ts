/** When a parcel is silent or stalled (rules.md §2), from its upload on, by its tracking events. */
import type { TrackingEvent } from '../../domain/facts.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import { HOUR, type Instant, instantOfIso } from '../../domain/time.ts';
import { clipped, type Span, unionOf } from '../course.ts';
import { compareText } from './valid-shipment.ts';

/** A tracking event: when, and at which node of the parcel's way. */
export interface Scan {
  at: Instant;
  node: string;
}

export function scanOf(event: TrackingEvent): Scan {
  return { at: instantOfIso(event.at), node: event.code ?? event.place ?? textAsNode(event.text ?? '') };
}

/** In the order of time; scans of one instant by node. */
export function putInTimeOrder(scans: Scan[]): void {
  scans.sort((a, b) => a.at - b.at || compareText(a.node, b.node));
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
): Span[] {
  const after = scans.filter(({ at }) => at >= uploadedAt);
  const silent = spansSince([uploadedAt, ...after.map(({ at }) => at)], pack.silentAfterHours * HOUR);
  const stalled = spansSince(runStarts(after), pack.stalledAfterHours * HOUR);
  return clipped(unionOf([...silent, ...stalled]), uploadedAt, endsAt);
}

/** From so long after each start, until the next start, where the next comes later than that. */
function spansSince(starts: readonly Instant[], patience: number): Span[] {
  const spans: Span[] = [];
  starts.forEach((start, index) => {
    const from = start + patience;
    const to = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    if (from < to) spans.push({ from, to });
  });
  return spans;
}

/** Where each run of scans at one node begins. */
function runStarts(scans: readonly Scan[]): Instant[] {
  return scans.filter(({ node }, index) => node !== scans[index - 1]?.node).map(({ at }) => at);
}

function textAsNode(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{Nd}/gu, '')
    .trim();
}
