/**
 * How old the newest reading of the whole order list is, and when that is too old, or its newest look too poor, to trust.
 * A part of the list, by a status or a search, says nothing of the orders that it leaves out.
 */
import type { PageCard, StoreCard } from '../domain/scorecard.ts';
import { isRunning } from '../domain/taking-part.ts';
import { HOUR, type Instant, instantOfIso } from '../domain/time.ts';

/** While an activity runs, two hours without a reading of the order list is stale (rules.md §6). */
const STALE_WHILE_RUNNING = 2 * HOUR;
const STALE_OTHERWISE = 24 * HOUR;

export interface Staleness {
  /** When the order list was last read from its newest order on; absent: never. */
  readAt?: Instant;
  isStale: boolean;
}

export function stalenessOf(card: StoreCard, now: Instant): Staleness {
  const readAt = orderListReadAt(card);
  if (readAt === undefined) return { isStale: true };
  const newest = card.pages.find(({ page }) => page === 'order-list');
  // What could not be read may be anything.
  if (newest && !isReadOrderList(newest)) return { readAt, isStale: true };
  const longest = card.activities.some(isRunning) ? STALE_WHILE_RUNNING : STALE_OTHERWISE;
  return { readAt, isStale: now - readAt > longest };
}

function orderListReadAt({ indicators }: StoreCard): Instant | undefined {
  const shownAt = indicators.find(({ id }) => id === 'lateShipment')?.coverage?.newestShownAt;
  return shownAt === undefined ? undefined : instantOfIso(shownAt);
}

function isReadOrderList({ page, state }: PageCard): boolean {
  return page === 'order-list' && (state === 'read' || state === 'empty');
}
