/** Whether a list is newest first is believed only where the times that it shows do not say otherwise. */
import type { Reading } from '../domain/reading.ts';

const NEWEST_FIRST = 'createdAt-desc';

/**
 * The reading, its order said to be none that is known (`sort: some`) where an entry was created after the one above it:
 * what a page of such a list leaves out may be newer than what it shows (rules.md §7). A list that shows all it has leaves
 * out nothing.
 */
export function orderedAsShown(reading: Reading): Reading {
  const { orders, reviews, filter, extent: { rows, statedTotal, pageCount } = {} } = reading;
  if (pageCount === 1 || (rows !== undefined && rows === statedTotal)) return reading;
  const entries: readonly { createdAt?: string }[] = orders.length > 0 ? orders : reviews;
  const times = entries.flatMap(({ createdAt }) => createdAt ?? []);
  const isNewestFirst = times.every((time, place) => place === 0 || time <= (times[place - 1] ?? time));
  const isBelieved = (filter?.sort ?? NEWEST_FIRST) === NEWEST_FIRST;
  return isNewestFirst || !isBelieved ? reading : { ...reading, filter: { ...filter, sort: 'some' } };
}
