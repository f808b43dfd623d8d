/** That she takes part again after a removal, or still does, under the same activity id. */
import type { Activity } from '../../domain/facts.ts';
import { isOut, PLATFORM_ACTS_AFTER } from '../../domain/taking-part.ts';
import { type Instant, type IsoInstant, instantOfIso } from '../../domain/time.ts';

/** She is out of it, or a page once showed her so. */
export function hasBeenOut(activity: Activity, now: Instant): boolean {
  return isOut(activity) || outUntil(activity, now) !== undefined;
}

/**
 * When a page first showed her enrolled after it had shown her out, and after the platform would have ended it for the
 * rule that fired; undefined where none did, or where a later one shows her otherwise.
 */
export function backInSince(activity: Activity, fired: Instant | null, now: Instant): IsoInstant | undefined {
  const { enrolment, enrolmentLooks, seen } = activity;
  const out = outUntil(activity, now);
  if (enrolment !== 'enrolled' || (fired === null && out === undefined)) return undefined;
  const only = seen?.enrolment ?? seen?.['*'];
  const enrolled = enrolmentLooks
    ? enrolmentLooks.flatMap(({ value, from, until }) => (value === 'enrolled' ? [from, until] : []))
    : [only ?? []].flat();
  const isAfter = (at: Instant) =>
    at <= now && (out === undefined || at > out) && (fired === null || at >= fired + PLATFORM_ACTS_AFTER);
  return enrolled.filter((iso) => isAfter(instantOfIso(iso))).sort()[0];
}

/** The last look up to now that showed her out. */
function outUntil({ enrolmentLooks = [] }: Activity, now: Instant): Instant | undefined {
  const looks = enrolmentLooks
    .filter(({ value }) => value === 'exited')
    .flatMap(({ from, until }) => [instantOfIso(from), instantOfIso(until)])
    .filter((at) => at <= now);
  return looks.length > 0 ? Math.max(...looks) : undefined;
}
