/**
 * When each parcel's track was last looked at. A list of orders shows no tracking events, so a parcel whose track nobody
 * opened is not silent: it is unseen (rules.md §7). A backup whose visits do not say which tracks they showed is judged
 * by its events alone.
 */
import type { PageVisit } from '../domain/facts.ts';
import { type Instant, instantOfIso } from '../domain/time.ts';

/** The last instant, up to the judged one, at which a page showed the parcel's track; −Infinity for never. */
export type TrackSeenUntil = (trackingNumber: string) => Instant;

const ALWAYS: TrackSeenUntil = () => Number.POSITIVE_INFINITY;

export function trackSeenUntil(visits: readonly PageVisit[] | undefined, now: Instant): TrackSeenUntil {
  const stating = (visits ?? []).filter(({ readAt, tracks }) => tracks && instantOfIso(readAt) <= now);
  if (stating.length === 0) return ALWAYS;
  const looks = new Map<string, Instant>();
  for (const { readAt, tracks = [] } of stating) {
    const at = instantOfIso(readAt);
    for (const number of tracks) looks.set(number, Math.max(at, looks.get(number) ?? at));
  }
  return (trackingNumber) => looks.get(trackingNumber) ?? Number.NEGATIVE_INFINITY;
}
