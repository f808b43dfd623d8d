import type { Activity } from '../../domain/facts.ts';
import { type IsoInstant, instantOfIso, isoOf, zoneOf } from '../../domain/time.ts';

/** By which the readers take a window that prints no zone (formats.md §1). */
const ASSUMED = 'America/Los_Angeles';

/**
 * The activity with its window re-read in the zone that the seller named, where the page printed none. An end that
 * this zone's clock never shows stays as it was.
 */
export function inActivityZone(activity: Activity, zoneId: string | undefined): Activity {
  if (!activity.zoneAssumed || zoneId === undefined) return activity;
  const reread = (iso: IsoInstant | undefined) => {
    const wall = iso === undefined ? undefined : zoneOf(ASSUMED).wallTimeAt(instantOfIso(iso));
    const at = wall && zoneOf(zoneId).instantOf(wall);
    return at === undefined ? iso : isoOf(at);
  };
  const { startsAt, endsAt } = activity;
  return {
    ...activity,
    ...(startsAt && { startsAt: reread(startsAt) }),
    ...(endsAt && { endsAt: reread(endsAt) }),
    zoneAssumed: false,
  };
}
