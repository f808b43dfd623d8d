/** Whether an activity is hers, as the activity list says it: what she has not joined, or is out of, cannot be ended for her. */
import type { StoreReport } from './report.ts';
import { HOUR, type IsoInstant } from './time.ts';
import type { ActivityPhase, Enrolment } from './vocabulary.ts';

/** By the article the platform acts about 2.3 h after the rule fired. */
export const PLATFORM_ACTS_AFTER = 2.3 * HOUR;

interface Enrolled {
  /** Absent: no page said it, and she may be in it. */
  enrolment?: Enrolment;
}

export function takesPart({ enrolment }: Enrolled): boolean {
  return enrolment !== 'not-enrolled' && enrolment !== 'exited';
}

/** She was in it, or may have been. */
export function tookPart({ enrolment }: Enrolled): boolean {
  return enrolment !== 'not-enrolled';
}

/** By the platform or by herself: the list does not say which, nor when. */
export function isOut({ enrolment }: Enrolled): boolean {
  return enrolment === 'exited';
}

interface Staged extends Enrolled {
  phase: ActivityPhase;
}

export function isRunning(activity: Staged): boolean {
  return activity.phase === 'running' && takesPart(activity);
}

export function isUpcoming(activity: Staged): boolean {
  return activity.phase === 'upcoming' && takesPart(activity);
}

/** It may still be ended for her. */
export function isAtStake(activity: Staged): boolean {
  return isRunning(activity) || isUpcoming(activity);
}

/** Since when she is seen enrolled after a removal; undefined where she is not. */
export function seenBackIn(
  { reEntry }: Pick<StoreReport, 'reEntry'>,
  activityId: string,
): IsoInstant | undefined {
  return reEntry.find((each) => each.activityId === activityId)?.backInSince;
}
