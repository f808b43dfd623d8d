import type { ActivityReport, Checklist, StoreReport } from '../../../lib/domain/report.ts';
import { isOut, isRunning, seenBackIn } from '../../../lib/domain/taking-part.ts';
import { type Instant, instantOfIso } from '../../../lib/domain/time.ts';
import type { ChecklistId } from '../../../lib/text/checks.ts';

/**
 * The list that she needs now, which stands open; undefined where all that was due has been due. After a removal the
 * post-mortem while it is due, then the conditions of re-entry; once she is in it again, what a running one needs.
 */
export function listOfStage(
  activity: ActivityReport,
  report: Pick<StoreReport, 'postMortems' | 'reEntry'>,
  isPostMortemSent: boolean,
  now: Instant,
): ChecklistId | undefined {
  const { activityId, phase, firedAt, risk } = activity;
  const hasEnded = phase === 'ended';
  // A rule that has fired again removes her again.
  const isBackIn = seenBackIn(report, activityId) !== undefined && risk !== 'removal';
  if (!hasEnded && !isOut(activity) && (firedAt === null || isBackIn))
    return isRunning(activity) ? 'liveMonitor' : 'preCheck';
  const isPast = isOver(
    report.postMortems.find((each) => each.activityId === activityId),
    now,
  );
  if (hasEnded && isPast) return undefined;
  const isRemoved = report.reEntry.some((each) => each.activityId === activityId);
  return isRemoved && (isPostMortemSent || isPast) ? 'reEntry' : 'postMortems';
}

function isOver(postMortem: Checklist | undefined, now: Instant): boolean {
  const { clocks = [] } = postMortem ?? {};
  return clocks.length > 0 && clocks.every(({ dueAt }) => instantOfIso(dueAt) <= now);
}
