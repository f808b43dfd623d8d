/** What judging asks of the events of a parcel's track: when, and at which node of its way. */
import { compareText } from './compare-text.ts';
import type { TrackingEvent } from './facts.ts';
import { type Instant, instantOfIso } from './time.ts';

export interface Scan {
  at: Instant;
  node: string;
}

/** By tracking number, each list in the order of time. */
export type ScansByNumber = ReadonlyMap<string, readonly Scan[]>;

const NO_SCANS: ScansByNumber = new Map();

export function scansByNumber(events: readonly TrackingEvent[]): ScansByNumber {
  if (events.length === 0) return NO_SCANS;
  const byNumber = new Map<string, Scan[]>();
  let [number, scans]: [string?, Scan[]?] = [];
  for (const event of events) {
    // Those of one parcel follow each other.
    if (!scans || event.trackingNumber !== number) {
      number = event.trackingNumber;
      scans = byNumber.get(number) ?? [];
      byNumber.set(number, scans);
    }
    scans.push(scanOf(event));
  }
  for (const scans of byNumber.values()) putInTimeOrder(scans);
  return byNumber;
}

/** By its code, else by its place, else by its text. */
function scanOf({ at, code, place, text }: TrackingEvent): Scan {
  return { at: instantOfIso(at), node: code ?? place ?? textAsNode(text ?? '') };
}

/** The same text with other numbers in it, a count or a date, is the same node. */
export function textAsNode(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{Nd}/gu, '')
    .trim();
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
