/**
 * When each parcel's track was last looked at. A list of orders shows no tracking events, so a parcel whose track nobody
 * opened is not silent: it is unseen (rules.md §7). A backup whose visits do not say which tracks they showed is judged
 * by its events alone.
 */
import type { PageVisit } from '../../domain/facts.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';

/** The last instant, up to the judged one, at which a page showed the parcel's track; −Infinity for never. */
export type TrackSeenUntil = (trackingNumber: string) => Instant;

const ALWAYS: TrackSeenUntil = () => Number.POSITIVE_INFINITY;

export function trackSeenUntil(visits: readonly PageVisit[] | undefined, now: Instant): TrackSeenUntil {
  if (!areTracksStated(visits, now)) return ALWAYS;
  const looks = latestLooks(visits, now);
  return (trackingNumber) => looks.get(trackingNumber) ?? Number.NEGATIVE_INFINITY;
}

/** Whether some visit up to `now` says which tracks it showed. */
export function areTracksStated(visits: readonly PageVisit[] | undefined, now: Instant): boolean {
  return (visits ?? []).some(({ readAt, tracks }) => tracks && instantOfIso(readAt) <= now);
}

/** By tracking number: when a page last showed its track. */
export function latestLooks(
  visits: readonly PageVisit[] | undefined,
  now: Instant,
): ReadonlyMap<string, Instant> {
  const looks = new Map<string, Instant>();
  for (const { readAt, tracks = [] } of visits ?? []) {
    const at = instantOfIso(readAt);
    if (at > now) continue;
    for (const number of tracks) looks.set(number, Math.max(at, looks.get(number) ?? at));
  }
  return looks;
}
