/** What to do with a reading, given what the same page said before. */
import { canonicalText } from '../domain/canonical-text.ts';
import type { Reading, ReadingOrder } from '../domain/reading.ts';
import { instantOfIso, MINUTE } from '../domain/time.ts';

/**
 * send: it says something new. hold: look again before believing it. skip: nothing to record.
 */
export type Decision = 'send' | 'hold' | 'skip';

/** A page that was loaded anew is recorded again after this long, though it says the same: it is fresher. */
const FRESH_FOR = 5 * MINUTE;
/** A deadline counted from a countdown printed to the minute wanders by less than this. */
const COUNTDOWN_JITTER = 2 * MINUTE;

/** Decides reading by reading; `url` is the address each was read at. */
export function pageMemory(): (reading: Reading, url: string) => Decision {
  let sent: { reading: Reading; url: string } | undefined;
  let held: Reading | undefined;
  /** The page fetched its rows anew since the last reading was sent. */
  let wasLoadedAnew = false;

  return (reading, url) => {
    if (reading.page === null || reading.state === 'not-ours') return 'skip';
    if (reading.state === 'loading') {
      wasLoadedAnew = true;
      return 'skip';
    }
    if (sent && sent.url !== url) wasLoadedAnew = true;
    if (sent && saysTheSame(reading, sent.reading)) {
      // An old tab says what was true when it was loaded: reading it again must not make it look new.
      if (!wasLoadedAnew || ageBetween(sent.reading, reading) < FRESH_FOR) return 'skip';
    } else if (sent && isHalfTurned(reading, sent.reading) && !(held && saysTheSame(reading, held))) {
      held = reading;
      return 'hold';
    }
    sent = { reading, url };
    held = undefined;
    wasLoadedAnew = false;
    return 'send';
  };
}

function ageBetween(before: Reading, after: Reading): number {
  return instantOfIso(after.readAt) - instantOfIso(before.readAt);
}

/** True when the reading says nothing that the one before did not say. */
export function saysTheSame(reading: Reading, before: Reading): boolean {
  const known = new Map(before.orders.map((order) => [order.orderId, order]));
  const orders = reading.orders.map((order) => steadied(order, known.get(order.orderId)));
  return contentOf({ ...reading, orders }) === contentOf(before);
}

/** The order with the deadline it had before, where that only wandered as a countdown does. */
export function steadied(order: ReadingOrder, before: ReadingOrder | undefined): ReadingOrder {
  if (order.shipBy === undefined || before?.shipBy === undefined) return order;
  const moved = Math.abs(instantOfIso(order.shipBy) - instantOfIso(before.shipBy));
  return moved < COUNTDOWN_JITTER ? { ...order, shipBy: before.shipBy } : order;
}

function contentOf({ readAt: _, ...content }: Reading): string {
  return canonicalText(content);
}

/**
 * True for a page whose header already moved on (pager, tab, dates) while its rows are still the old ones:
 * taken as it stands, it would claim rows for a page that has others.
 */
export function isHalfTurned(reading: Reading, before: Reading): boolean {
  if (reading.page !== before.page || reading.orders.length === 0) return false;
  return idsOf(reading) === idsOf(before) && headerOf(reading) !== headerOf(before);
}

function idsOf({ orders }: Reading): string {
  return orders.map(({ orderId }) => orderId).join();
}

function headerOf({ extent, filter }: Reading): string {
  return canonicalText([extent, filter]);
}
