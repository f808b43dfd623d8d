/** The clocks after an activity's end: a word a day before what is due, and when the cross-check can be made. */
import type { ClockId } from '../domain/check-ids.ts';
import type { Told } from '../domain/notice.ts';
import type { ActivityCard, StoreCard } from '../domain/scorecard.ts';
import { HOUR, type Instant, type IsoInstant, instantOfIso } from '../domain/time.ts';
import type { Due } from './due.ts';

const DAY = 24 * HOUR;

export interface RunningClock {
  storeId: string;
  activityId: string;
  clock: ClockId;
  dueAt: IsoInstant;
}

/** Clocks that ask for something now; long past ones are history. */
export function clocksAt(cards: readonly StoreCard[], now: Instant): RunningClock[] {
  return cards.flatMap(({ storeId, activities }) =>
    activities.flatMap((activity) =>
      (activity.clocks ?? [])
        .filter(({ id, dueAt }) => isAsking(id, instantOfIso(dueAt), activity, now))
        .map(({ id, dueAt }) => ({ storeId, activityId: activity.activityId, clock: id, dueAt })),
    ),
  );
}

/** Post-mortem and ticket are asked for where the rule fired; the cross-check of every ended activity can be made. */
function isAsking(id: ClockId, dueAt: Instant, activity: ActivityCard, now: Instant): boolean {
  if (id === 'crossCheck') return activity.phase === 'ended' && dueAt <= now && now < dueAt + DAY;
  if (activity.firedAt === null) return false;
  if (id === 'postMortem' && activity.isPostMortemSent) return false;
  return dueAt - DAY <= now && now < dueAt;
}

export function dueClocks(
  cards: readonly StoreCard[],
  told: Told['clocks'],
  now: Instant,
  isHeld: boolean,
): Due<Told['clocks']> {
  const asking = clocksAt(cards, now);
  const untold = isHeld ? [] : asking.filter((clock) => !told.includes(keyOf(clock)));
  return {
    notices: untold.map((clock) => ({ kind: 'clock', ...clock })),
    told: asking.map(keyOf).filter((key) => !isHeld || told.includes(key)),
  };
}

function keyOf({ storeId, activityId, clock }: RunningClock): string {
  return `${storeId} ${activityId} ${clock}`;
}
