/**
 * A copy of the scans in the row of each order that has the parcel: what judging asks of them, so that a page of orders
 * reads orders alone. The parcels themselves know more; those of no stated store are not copied.
 */
import type { Order } from '../domain/facts.ts';
import { putInTimeOrder, type Scan, textAsNode } from '../domain/scans.ts';
import { type Instant, instantOfIso, SECOND } from '../domain/time.ts';
import { narrowJson } from './narrow-json.ts';
import type { Parcel, ParcelEvent } from './parcels.ts';

/** Beside the facts of an order (carry-scans.ts). */
export const SCANS = 'scans';

type WithScans = Order & { [SCANS]?: string };

/**
 * A parcel, one value after the other, since names and instants as text would be most of what is stored: its number,
 * when its track was last looked at, then of each event when it was and the word that tells where. Instants in seconds,
 * of events from the one before on. A word that is neither code nor place is in a list of its own.
 */
type Copy = [trackingNumber: string, lookedAt: number | null, ...events: (number | Word)[]];
type Word = string | [text: string];

/** One text for all copies, so that they are compared and stored as one value; undefined without any. */
export function copiedScans(order: Order): string | undefined {
  return (order as WithScans)[SCANS];
}

/** As they stand beside the order. */
export function copiesIn(order: Order): Copy[] {
  const scans = copiedScans(order);
  return scans === undefined ? [] : JSON.parse(scans);
}

/** The order with these copies, which are all that is known of its own parcels; the same object where it has them. */
export function withCopies(order: Order, copies: readonly Copy[]): Order {
  const scans = copies.length > 0 ? narrowJson(copies) : undefined;
  if (scans === copiedScans(order)) return order;
  return { ...order, [SCANS]: scans } as Order;
}

export function copyOf({ trackingNumber, lookedAt, events }: Parcel): Copy {
  const copy: Copy = [trackingNumber, lookedAt === undefined ? null : instantOfIso(lookedAt) / SECOND];
  let before = 0;
  for (const event of events) {
    const at = instantOfIso(event.at);
    copy.push((at - before) / SECOND, wordOf(event));
    before = at;
  }
  return copy;
}

/** As judging reads an event: by its code, else by its place, else by its text. */
function wordOf({ code, place, text }: ParcelEvent): Word {
  return (code ?? place ?? [text ?? '']) as Word;
}

export function lookIn([, lookedAt]: Copy): Instant | undefined {
  return lookedAt === null ? undefined : instantAfter(0, lookedAt);
}

/** In the order of time. */
export function scansIn(copy: Copy): Scan[] {
  const scans: Scan[] = [];
  let at = 0;
  for (let index = 2; index < copy.length; index += 2) {
    at = instantAfter(at, copy[index] as number);
    const word = copy[index + 1] as Word;
    scans.push({ at, node: typeof word === 'string' ? word : textAsNode(word[0]) });
  }
  putInTimeOrder(scans);
  return scans;
}

/** A fraction of a second is not exact, the millisecond next to it is. */
function instantAfter(before: Instant, seconds: number): Instant {
  return before + Math.round(seconds * SECOND);
}

/** The numbers of its parcels, each once, sorted. */
export function numbersOf({ shipments = [] }: Order): string[] {
  return [...new Set(shipments.flatMap(({ trackingNumber }) => trackingNumber || []))].sort();
}
