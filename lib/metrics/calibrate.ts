/** Which reading of the rule reproduces the platform's own figures best, day by day (rules.md §4). */
import type { DayCalibration } from '../domain/calibration.ts';
import type { OfficialFigure, StoreFacts } from '../domain/facts.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { type Day, type Instant, instantOfIso } from '../domain/time.ts';
import { INDICATOR_IDS, type IndicatorId } from '../domain/vocabulary.ts';
import { calendarOf } from './calendar.ts';
import { limitFor, rateOf } from './figure.ts';
import { headlineFigure } from './judge-indicator.ts';
import { type Judging, judgingAt } from './judging.ts';
import { BEIJING, ruleReadings } from './rule-readings.ts';
import type { Scope } from './scopes/scope.ts';
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
    const { day, activityId, rate } = figure;
    const rates = ratesOf({ ...figure, day }, indicator, facts, now, pack);
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

function ratesOf(
  { day, activityId, seen }: OfficialFigure & { day: Day },
  indicator: IndicatorId,
  facts: StoreFacts,
  now: Instant,
  pack: RulePack,
): DayCalibration['rates'] {
  const seenAt = seen?.rate ?? seen?.['*'];
  // A figure of a day that had not closed is the one of when it was seen.
  const until = Math.min(now, seenAt === undefined ? now : instantOfIso(seenAt));
  const sceneIn = (zone: string): Scene | undefined => {
    const judging = judgingOn(day, until, pack, zone);
    const scopes = scopesOf(asKnownNow(facts, judging.now), judging.now, pack);
    const activity = scopes.activities.find((each) => each.activity.activityId === activityId);
    const scope = activityId === undefined ? scopes.store : activity;
    return scope && { scope, judging };
  };
  const scene = sceneIn(pack.zone);
  if (scene === undefined) return [];
  const { scope, judging } = scene;
  const headline = (of: Scene) => rateOf(headlineFigure(indicator, of.scope, of.judging));
  const readings = ruleReadings(indicator, scope, limitFor(indicator, scope.isRelaxed, pack), judging);
  return [
    { id: 'headline', rate: headline(scene) },
    ...readings.map(({ id, judged }) => {
      // Who counts by Beijing's days closes them by Beijing's clock.
      const byBeijing = id === 'beijingDay' ? sceneIn(BEIJING) : undefined;
      return { id, rate: byBeijing ? headline(byBeijing) : judged().rate() };
    }),
  ];
}

interface Scene {
  scope: Scope;
  judging: Judging;
}

/** The day at its closing in the zone, or at `until` where that is before it. At 24:00 the figure is still that of the day. */
function judgingOn(day: Day, until: Instant, pack: RulePack, zone: string): Judging {
  const calendar = calendarOf(zone);
  const closing = calendar.closingOf(calendar.numberOf(day));
  if (until < closing) return judgingAt(until, pack, zone);
  return { ...judgingAt(closing - 1, pack, zone), now: closing };
}

function best(rates: DayCalibration['rates'], official: number): DayCalibration['best'] {
  const distances = rates.flatMap(({ id, rate }) =>
    rate === null ? [] : [{ id, distance: Math.abs(rate - official) }],
  );
  const least = Math.min(...distances.map(({ distance }) => distance));
  return distances.filter(({ distance }) => distance <= least + PRINTED).map(({ id }) => id);
}
