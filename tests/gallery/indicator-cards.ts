/** Indicators as a seller may meet them, judged at 2026-03-10 11:20 in Beijing (2026-03-09 20:20 PDT). */
import type { IndicatorCard } from '../../lib/domain/scorecard.ts';
import { addDays, instantOfIso, isoOf } from '../../lib/domain/time.ts';

export const NOW = instantOfIso('2026-03-10T03:20:00.000Z');
export const TODAY = '2026-03-09';
export const END_OF_TODAY = '2026-03-10T07:00:00.000Z';
export const END_OF_TOMORROW = '2026-03-11T07:00:00.000Z';

export const coverage = {
  known: 240,
  unseen: 0,
  completeDays: 30,
  windowDays: 30,
  newestReadingAt: isoOf(NOW - 12 * 60_000),
  newestShownAt: isoOf(NOW - 12 * 60_000),
};
export const forecast = (best: number, worst: number, crossesAt: string | null) => ({
  closings: [0, 1, 2, 3, 4, 5, 6].map((ahead) => ({
    day: addDays(TODAY, ahead),
    best,
    worst: best + ((worst - best) * (ahead + 1)) / 7,
  })),
  crossesAt,
});

export const cancellation: IndicatorCard = {
  id: 'cancellation',
  level: 'good',
  eligible: 246,
  defects: 15,
  rate: 15 / 246,
  limit: 0.15,
  streak: 0,
  removalAt: null,
  budget: { leftOfExisting: 21, leftOfNew: 25, cleanNeeded: null },
  forecast: forecast(0.06, 0.06, null),
  warnedBy: [],
  coverage,
};
export const late: IndicatorCard = {
  ...cancellation,
  id: 'lateShipment',
  eligible: 220,
  defects: 18,
  rate: 18 / 220,
  limit: 0.2,
  budget: { leftOfExisting: 26, leftOfNew: 32, cleanNeeded: null },
  forecast: forecast(0.07, 0.11, null),
  rescue: { shipAtLeast: 0, orders: [] },
};
export const silent: IndicatorCard = {
  ...cancellation,
  id: 'logisticsAnomaly',
  eligible: 200,
  defects: 8.1,
  rate: 8.1 / 200,
  limit: 0.12,
  budget: { leftOfExisting: 15, leftOfNew: 18, cleanNeeded: null },
  forecast: forecast(0.02, 0.1, null),
};
export const reviews: IndicatorCard = {
  ...cancellation,
  id: 'negativeReview',
  eligible: 64,
  defects: 1,
  rate: 1 / 64,
  limit: 0.035,
  budget: { leftOfExisting: 1, leftOfNew: 1, cleanNeeded: null },
  forecast: forecast(1 / 64, 1 / 64, null),
};
export const noReviews: IndicatorCard = {
  ...reviews,
  level: 'unknown',
  eligible: 0,
  defects: 0,
  rate: null,
  budget: null,
  forecast: undefined,
};
