/** One indicator in one scope: figure, verdict, budget, readings, forecast (rules.md §2–§5, §7). */
import type { DailyFigure, IndicatorReport, IndicatorStanding, RuleReading } from '../domain/report.ts';
import { isoOf } from '../domain/time.ts';
import type { IndicatorId, Level } from '../domain/vocabulary.ts';
import { budgetOf } from './budget.ts';
import type { Course } from './course.ts';
import type { Crossable } from './crossing.ts';
import {
  defectsOf,
  type Figure,
  isNear,
  isOver,
  type Limit,
  limitFor,
  limitRate,
  NO_FIGURE,
  plus,
  rateOf,
} from './figure.ts';
import { forecastOf, outlooks, recoveryDay } from './forecast.ts';
import { daysFrom, type Judging } from './judging.ts';
import { isMeanOfDays, meanNow } from './mean-of-days.ts';
import { once } from './once.ts';
import { rescueOf } from './rescue.ts';
import { type AskedReading, ruleReadings } from './rule-readings.ts';
import { coursesIn, type Scope } from './scopes/scope.ts';
import { type Series, seriesIn } from './series.ts';
import { settledFigure } from './settled/scope-sums.ts';
import { undatedCancellations } from './undated-cancellations.ts';
import { likelyFigure, unseenEffect } from './unseen.ts';
import { levelOf, removalAtOf, streakDays } from './verdict.ts';
import { defectIdsAt, figureAt, inWindow } from './window.ts';

export interface JudgedIndicator {
  id: IndicatorId;
  level: Level;
  /** All closings of the history and of the horizon, at worst. */
  series: Series;
  limit: Limit;
  /** Made when it is asked for: of most activities only the level is. */
  standing(): IndicatorStanding;
  report(): IndicatorReport;
}

/** `unseen`: how many orders of the window may be missing; null when nobody knows (rules.md §7). */
export function judgeIndicator(
  id: IndicatorId,
  scope: Scope,
  unseen: number | null,
  judging: Judging,
): JudgedIndicator {
  const { now, pack } = judging;
  const limit = limitFor(id, scope.isRelaxed, pack);
  const courses = coursesIn(scope, id);
  const series = seriesIn(id, courses, judging, scope.settled);
  const counted = inWindow(courses, judging);
  const figure = figureNow(id, counted, scope, judging);
  const days = streakDays(series, limit, judging);
  const effect = unseenEffect(figure, limit, unseen);
  const readings = once(() => ruleReadings(id, scope, limit, judging));
  const isWarned = () => readings().some(({ warns, judged }) => warns && judged().isOver());
  const verdict = { figure, limit, streakDays: days, isWarned, isUndecided: effect.isUndecided };
  const level = levelOf(verdict, pack);
  const standing = once((): IndicatorStanding => {
    const removalAt = removalAtOf(level, days, judging);
    return {
      id,
      level,
      eligible: figure.eligible,
      defects: defectsOf(figure),
      rate: rateOf(figure),
      limit: limitRate(limit),
      streak: days.length,
      removalAt: removalAt === null ? null : isoOf(removalAt),
      budget: budgetOf(figure, limit),
      readings: judgedReadings(readings().filter(({ warns }) => warns)),
      ...aheadOf(id, scope, courses, series, isOver(figure, limit), limit, judging),
      ...(effect.interval && { interval: effect.interval }),
      ...(effect.isUndecided && { lastKnownLevel: levelOf({ ...verdict, isUndecided: false }, pack) }),
      ...(effect.isUndecided && id === 'logisticsAnomaly' && likelyOf(scope, figure, unseen, limit, judging)),
      ...undatedCancellations(id, scope, series, days, limit, judging),
    };
  });
  const report = once(
    (): IndicatorReport => ({
      ...standing(),
      readings: judgedReadings(readings()),
      daily: dailyFigures(series, figure, judging),
      defectIds: defectIdsAt(counted, now),
    }),
  );
  return { id, level, series, limit, standing, report };
}

function judgedReadings(readings: readonly AskedReading[]): RuleReading[] {
  return readings.map(({ id, warns, judged }) => ({
    id,
    rate: judged().rate(),
    over: judged().isOver(),
    warns,
  }));
}

/** The figure now, as the rule pack counts the indicator. */
export function headlineFigure(id: IndicatorId, scope: Scope, judging: Judging): Figure {
  return figureNow(id, inWindow(coursesIn(scope, id), judging), scope, judging);
}

/** `counted`: the courses of the window. */
function figureNow(
  id: IndicatorId,
  counted: readonly Course[],
  { settled }: Scope,
  judging: Judging,
): Figure {
  if (isMeanOfDays(id, judging.pack)) return meanNow(counted, settled.now[id], judging);
  return plus(figureAt(counted, judging.now), settledFigure(settled, id, judging));
}

/** Forecast, rescue and recovery. */
function aheadOf(
  id: IndicatorId,
  scope: Scope,
  courses: readonly Course[],
  series: Series,
  isOverNow: boolean,
  limit: Limit,
  judging: Judging,
): Pick<IndicatorReport, 'forecast' | 'rescue' | 'recoversOn'> {
  const closings = outlooks(id, scope, series, judging);
  const recovery = recoveryDay(closings, limit);
  return {
    forecast: forecastOf(
      closings,
      courses,
      crossable(scope, id),
      isOverNow,
      limit,
      judging,
      isMeanOfDays(id, judging.pack),
    ),
    ...(id === 'lateShipment' && { rescue: rescueOf(scope, series, limit, judging) }),
    ...(isOverNow && { recoversOn: recovery === undefined ? null : judging.calendar.textOf(recovery) }),
  };
}

function likelyOf(
  scope: Scope,
  figure: Figure,
  unseen: number | null,
  limit: Limit,
  judging: Judging,
): Pick<IndicatorReport, 'likely'> {
  const courses = inWindow(
    scope.orders.flatMap(({ lookedAt }) => lookedAt ?? []),
    judging,
  );
  const looked = plus(figureAt(courses, judging.now), settledFigure(scope.settled, 'lookedAt', judging));
  const likely = likelyFigure(figure, unseen, looked);
  const rate = likely && rateOf(likely);
  if (!likely || rate === null || rate === undefined) return {};
  const isClose = isNear(likely, limit, judging.pack.nearPercent);
  return { likely: { rate, looks: looked.eligible, isClose, isOver: isOver(likely, limit) } };
}

function crossable({ settled }: Scope, id: IndicatorId): Crossable {
  const { bound, ahead } = settled.ahead?.(id) ?? { bound: () => NO_FIGURE, ahead: () => [] };
  return { now: settled.now[id], bound, ahead };
}

/** The days of the window with their closing figures; today's as of now. */
function dailyFigures(series: Series, figureNow: Figure, judging: Judging): DailyFigure[] {
  return daysFrom(judging.firstDay, judging.today).map((day) => {
    const figure = day === judging.today ? figureNow : series.closing(day);
    return {
      day: judging.calendar.textOf(day),
      eligible: figure.eligible,
      defects: defectsOf(figure),
      rate: rateOf(figure),
    };
  });
}
