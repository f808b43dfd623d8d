/** That the rule fired for an activity, and whether she is in it after that (rules.md §3). */
import type { ActivityReport, StoreReport } from '../domain/report.ts';
import { PLATFORM_ACTS_AFTER, seenBackIn } from '../domain/taking-part.ts';
import { type Instant, type IsoInstant, instantOfIso } from '../domain/time.ts';
import type { DeskTexts } from './desk-texts.ts';
import { joined } from './sentences.ts';

/** Empty where there is nothing to say. `hourOf`: an instant as text. */
export function firedText(
  { firedAt, activityId }: Pick<ActivityReport, 'firedAt' | 'activityId'>,
  report: Pick<StoreReport, 'reEntry'>,
  now: Instant,
  hourOf: (iso: IsoInstant) => string,
  texts: DeskTexts,
): string {
  const since = seenBackIn(report, activityId);
  const isToCheck = firedAt !== null && now >= instantOfIso(firedAt) + PLATFORM_ACTS_AFTER;
  const after = isToCheck ? texts.desk('activities.check') : undefined;
  return joined(
    [
      firedAt === null ? undefined : texts.desk('activities.fired', { hour: hourOf(firedAt) }),
      since === undefined ? after : texts.desk('activities.backIn', { hour: hourOf(since) }),
    ],
    texts,
  );
}
