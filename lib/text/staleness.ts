/** How old the newest reading of the order list is, and when that is too old, or its newest look too poor, to trust. */
import type { PageCard, StoreCard } from '../domain/scorecard.ts';
import { HOUR, type Instant, instantOfIso } from '../domain/time.ts';

/** While an activity runs, two hours without a reading of the order list is stale (rules.md §6). */
const STALE_WHILE_RUNNING = 2 * HOUR;
const STALE_OTHERWISE = 24 * HOUR;

export interface Staleness {
  /** When the order list was last read; absent: never. */
  readAt?: Instant;
  isStale: boolean;
}

export function stalenessOf(card: StoreCard, now: Instant): Staleness {
  const readAt = orderListReadAt(card);
  if (readAt === undefined) return { isStale: true };
  const newest = card.pages.find(({ page }) => page === 'order-list');
  // What could not be read may be anything.
  if (newest && !isReadOrderList(newest)) return { readAt, isStale: true };
  const isRunning = card.activities.some(({ phase }) => phase === 'running');
  return { readAt, isStale: now - readAt > (isRunning ? STALE_WHILE_RUNNING : STALE_OTHERWISE) };
}

function orderListReadAt(card: StoreCard): Instant | undefined {
  const known = [
    ...card.pages.filter(isReadOrderList).map(({ readAt }) => readAt),
    ...card.indicators
      .filter(({ id }) => id === 'lateShipment')
      .map(({ coverage }) => coverage?.newestReadingAt),
  ].filter((at) => at !== undefined);
  return known.length === 0 ? undefined : Math.max(...known.map(instantOfIso));
}

function isReadOrderList({ page, state }: PageCard): boolean {
  return page === 'order-list' && (state === 'read' || state === 'empty');
}
