/** Which reading of the rule reproduces the platform's own figures best, day by day (rules.md §4). */
import type { DayCalibration } from '../domain/calibration.ts';
import type { StoreFacts } from '../domain/facts.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { Day, Instant } from '../domain/time.ts';
import { INDICATOR_IDS, type IndicatorId } from '../domain/vocabulary.ts';
import { limitFor, rateOf } from './figure.ts';
import { headlineFigure } from './judge-indicator.ts';
import { type Judging, judgingAt } from './judging.ts';
import { ruleReadings } from './rule-readings.ts';
import { scopesOf } from './scopes/scopes-of.ts';
import { asKnownNow } from './trial/as-known-now.ts';

/** Two figures that print alike are alike: the platform shows two decimals of a percent. */
const PRINTED = 0.00005;

/** By day, for every figure of a closed day, or of today, that names an indicator we judge; by all that is known now. */
export function calibrate(facts: StoreFacts, now: Instant, pack: RulePack): DayCalibration[] {
  const today = judgingAt(now, pack);
  const days = facts.officialFigures.flatMap((figure): DayCalibration[] => {
    const indicator = INDICATOR_IDS.find((id) => id === figure.indicator);
    if (indicator === undefined || figure.day === undefined) return [];
    if (today.calendar.numberOf(figure.day) > today.today) return [];
    const rates = ratesOn(figure.day, indicator, figure.activityId, facts, today);
    const { day, activityId, rate } = figure;
    return [
      {
        day,
        indicator,
        ...(activityId !== undefined && { activityId }),
        official: rate,
        rates,
        best: best(rates, rate),
      },
    ];
  });
  return days.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

function ratesOn(
  day: Day,
  indicator: IndicatorId,
  activityId: string | undefined,
  facts: StoreFacts,
  { now, pack, calendar }: Judging,
): DayCalibration['rates'] {
  const closing = calendar.closingOf(calendar.numberOf(day));
  const at = Math.min(now, closing);
  // At 24:00 the figure is still that of the day that closes.
  const judging = { ...judgingAt(at === closing ? closing - 1 : at, pack), now: at };
  const scopes = scopesOf(asKnownNow(facts, at), at, pack);
  const scope =
    activityId === undefined
      ? scopes.store
      : scopes.activities.find((candidate) => candidate.activity.activityId === activityId);
  if (scope === undefined) return [];
  const limit = limitFor(indicator, scope.isRelaxed, pack);
  const headline = rateOf(headlineFigure(indicator, scope, judging));
  const readings = ruleReadings(indicator, scope, limit, judging);
  return [
    { id: 'headline', rate: headline },
    ...readings.map(({ id, judged }) => ({ id, rate: judged().rate })),
  ];
}

function best(rates: DayCalibration['rates'], official: number): DayCalibration['best'] {
  const distances = rates.flatMap(({ id, rate }) =>
    rate === null ? [] : [{ id, distance: Math.abs(rate - official) }],
  );
  const least = Math.min(...distances.map(({ distance }) => distance));
  return distances.filter(({ distance }) => distance <= least + PRINTED).map(({ id }) => id);
}
