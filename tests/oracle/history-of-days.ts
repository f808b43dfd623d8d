/** Closing figures of past days, streaks and the first instant at which the rule fired (rules.md §3). */
import type { IndicatorId } from '../../lib/domain/vocabulary.ts';
import type { Day, Instant } from './calendar.ts';
import { closingOf, dayOf, plusDays, windowOf } from './calendar.ts';
import type { Scope } from './facts.ts';
import type { Figure } from './figure.ts';
import { figureOf } from './figure.ts';
import { isOver } from './judging.ts';
import { HEADLINE } from './rules-as-written.ts';
import { asItWas } from './scene.ts';

export interface PastDay {
  day: Day;
  closingAt: Instant;
  figure: Figure;
  verdict: 'over' | 'under' | 'none';
}

export interface StreakOfDays {
  days: number;
  /** The end of the second day over of the current streak. */
  secondDayEndsAt: Instant | undefined;
}

export function closingFigure(indicator: IndicatorId, scope: Scope, day: Day): Figure {
  const closing = closingOf(day, HEADLINE.zone);
  return figureOf(indicator, scope, asItWas(closing), windowOf(day, HEADLINE.zone), HEADLINE);
}

/** Every day from before the first fact up to yesterday. */
export function pastDays(
  indicator: IndicatorId,
  scope: Scope,
  firstFactAt: Instant,
  now: Instant,
): PastDay[] {
  const today = dayOf(now, HEADLINE.zone);
  const days: PastDay[] = [];
  let day = plusDays(dayOf(Math.min(firstFactAt, now), HEADLINE.zone), -1);
  for (; day < today; day = plusDays(day, 1)) {
    const figure = closingFigure(indicator, scope, day);
    const over = isOver(figure, scope.limitBp[indicator]);
    const verdict = figure.eligible === 0 ? 'none' : over ? 'over' : 'under';
    days.push({ day, closingAt: closingOf(day, HEADLINE.zone), figure, verdict });
  }
  return days;
}

/** The streak that ends with the last of these days; a day without a figure holds the count. */
export function streakOf(days: readonly PastDay[]): StreakOfDays {
  const streak: StreakOfDays = { days: 0, secondDayEndsAt: undefined };
  for (const { verdict, closingAt } of days) {
    if (verdict === 'none') continue;
    streak.days = verdict === 'over' ? streak.days + 1 : 0;
    if (streak.days === 2) streak.secondDayEndsAt = closingAt;
    if (streak.days < 2) streak.secondDayEndsAt = undefined;
  }
  return streak;
}

/** The first wanted closing of a day that was over and at least the second of its streak. */
export function firstFiredAt(
  days: readonly PastDay[],
  isWanted: (closingAt: Instant) => boolean,
): Instant | undefined {
  const fired = days.filter(
    ({ verdict }, index) => verdict === 'over' && streakOf(days.slice(0, index + 1)).days >= 2,
  );
  return fired.find(({ closingAt }) => isWanted(closingAt))?.closingAt;
}
