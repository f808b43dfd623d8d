/** Everything said of one indicator in one scope (formats.md §3). */
import type { IndicatorId } from '../../lib/domain/vocabulary.ts';
import { readingsOf } from './alternative-readings.ts';
import type { Instant } from './calendar.ts';
import { dayOf, windowDays, windowOf } from './calendar.ts';
import type { KnownStore, Scope } from './facts.ts';
import type { Figure } from './figure.ts';
import { figureOf } from './figure.ts';
import { forecastOf, rescueOf } from './forecast.ts';
import type { PastDay } from './history-of-days.ts';
import { closingFigure, pastDays, streakOf } from './history-of-days.ts';
import { budgetOf, isOver, rateOf } from './judging.ts';
import { intervalOf, levelOf, removalOf } from './level.ts';
import { HEADLINE } from './rules-as-written.ts';
import { asItWas } from './scene.ts';
import { unseenOf } from './unseen.ts';

export const INDICATORS: IndicatorId[] = [
  'cancellation',
  'lateShipment',
  'logisticsAnomaly',
  'negativeReview',
];

export interface IndicatorAnswer {
  report: ReturnType<typeof reportOf>;
  past: PastDay[];
}

export function indicatorsOf(scope: Scope, store: KnownStore, now: Instant): IndicatorAnswer[] {
  return INDICATORS.map((indicator) => {
    const past = pastDays(indicator, scope, firstFactAt(scope, now), now);
    return { report: reportOf(indicator, scope, store, past, now), past };
  });
}

function reportOf(indicator: IndicatorId, scope: Scope, store: KnownStore, past: PastDay[], now: Instant) {
  const today = dayOf(now, HEADLINE.zone);
  const limitBp = scope.limitBp[indicator];
  const figure = figureOf(indicator, scope, asItWas(now), windowOf(today, HEADLINE.zone), HEADLINE);
  const over = isOver(figure, limitBp);
  const streak = streakOf(past);
  const readings = readingsOf(indicator, scope, now);
  const isWarned = readings.some((reading) => reading.warns && reading.over);
  const unseen = unseenOf(indicator, store, now);
  const level = levelOf({ figure, limitBp, streakDays: streak.days, isWarned, unseen });
  const interval = intervalOf(figure, unseen);
  const { forecast, recoversOn } = forecastOf(indicator, scope, now, over);
  return {
    id: indicator,
    level,
    eligible: figure.eligible,
    defects: figure.tenths / 10,
    rate: rateOf(figure),
    limit: limitBp / 10_000,
    streak: streak.days,
    removalAt: removalOf(level, streak, now),
    budget: budgetOf(figure, limitBp),
    daily: windowDays(today).map((day) => ({
      day,
      ...countsOf(day === today ? figure : closingFigure(indicator, scope, day)),
    })),
    readings,
    forecast,
    ...(indicator === 'lateShipment' ? { rescue: rescueOf(scope, now) } : {}),
    ...(over ? { recoversOn } : {}),
    defectIds: figure.defectIds,
    ...(interval === undefined ? {} : { interval }),
  };
}

function countsOf(figure: Figure) {
  return { eligible: figure.eligible, defects: figure.tenths / 10, rate: rateOf(figure) };
}

function firstFactAt(scope: Scope, now: Instant): Instant {
  const ofOrders = scope.orders.flatMap(({ createdAt, parcels }) => [
    createdAt ?? now,
    ...parcels.map(({ uploadedAt }) => uploadedAt ?? now),
  ]);
  return Math.min(now, ...ofOrders, ...scope.reviews.map(({ createdAt }) => createdAt));
}
