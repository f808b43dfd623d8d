/** What is said of an activity beside its indicators, and of an open order (rules.md §3, §5). */
import type { IndicatorId, Level } from '../../lib/domain/vocabulary.ts';
import type { Instant } from './calendar.ts';
import { HOUR, isoOf } from './calendar.ts';
import type { KnownActivity, KnownOrder } from './facts.ts';
import { firstFiredAt } from './history-of-days.ts';
import type { IndicatorAnswer } from './indicator.ts';

const FROM_CALM_TO_WORST: Level[] = ['good', 'unknown', 'near', 'over', 'finalDay', 'removal'];
const IN_ORDER: IndicatorId[] = ['cancellation', 'lateShipment', 'logisticsAnomaly', 'negativeReview'];

export function phaseOf(activity: KnownActivity, now: Instant): string {
  if (now < activity.startsAt) return 'upcoming';
  return now < activity.endsAt ? 'running' : 'ended';
}

export function riskOf(levels: readonly Level[]): Level {
  return FROM_CALM_TO_WORST.findLast((level) => levels.includes(level)) ?? 'good';
}

export function undecidedOf(reports: readonly { id: IndicatorId; level: Level }[]): IndicatorId[] {
  return IN_ORDER.filter((id) => reports.some((report) => report.id === id && report.level === 'unknown'));
}

/** Its own indicators at any time; the store's end what runs at that closing. */
export function firedAtOf(
  activity: KnownActivity,
  own: readonly IndicatorAnswer[],
  ofStore: readonly IndicatorAnswer[],
): string | null {
  const isRunning = (at: Instant) => activity.startsAt < at && at <= activity.endsAt;
  const fired = [
    ...own.flatMap(({ past }) => firstFiredAt(past, () => true) ?? []),
    ...ofStore.flatMap(({ past }) => firstFiredAt(past, isRunning) ?? []),
  ];
  return fired.length === 0 ? null : isoOf(Math.min(...fired));
}

export function stepOf(order: KnownOrder, now: Instant): string {
  const age = now - (order.createdAt ?? now);
  if (age >= 66 * HOUR) return 'lastCall';
  if (age >= 54 * HOUR) return 'act';
  return age >= 36 * HOUR ? 'note' : 'none';
}
