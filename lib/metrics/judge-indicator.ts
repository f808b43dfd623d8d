/** One indicator in one scope: figure, verdict, budget, readings, forecast (rules.md §2–§5). */
import type { IndicatorReport } from '../domain/report.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { type Instant, isoOf } from '../domain/time.ts';
import type { IndicatorId } from '../domain/vocabulary.ts';
import { budgetOf } from './budget.ts';
import type { Calendar } from './calendar.ts';
import { defectsOf, type Figure, isOver, type Limit, limitFor, limitRate, rateOf } from './figure.ts';
import { forecastOf, outlooks, recoveryDay } from './forecast.ts';
import { rescueOf } from './rescue.ts';
import { ruleReadings } from './rule-readings.ts';
import { coursesIn, type Scope } from './scope.ts';
import { type Series, seriesOf } from './series.ts';
import { streakDays, verdictOf } from './verdict.ts';
import { defectIdsAt, figureAt, inWindowAt } from './window.ts';

export interface JudgedIndicator {
  report: IndicatorReport;
  /** All closings of the history and of the horizon, at worst. */
  series: Series;
  limit: Limit;
}

export function judgeIndicator(
  id: IndicatorId,
  scope: Scope,
  now: Instant,
  calendar: Calendar,
  pack: RulePack,
): JudgedIndicator {
  const today = calendar.dayAt(now);
  const limit = limitFor(id, scope.isRelaxed, pack);
  const courses = coursesIn(scope, id);
  const series = seriesOf(courses, calendar, pack.windowDays, today + pack.horizonDays - 1);
  const counted = inWindowAt(courses, now, calendar, pack.windowDays);
  const figure = figureAt(counted, now);
  const over = isOver(figure, limit);
  const readings = ruleReadings(id, scope, limit, now, calendar, pack);
  const days = streakDays(series, today - 1, limit);
  const standing = {
    figure,
    limit,
    streakDays: days,
    isWarned: readings.some((reading) => reading.warns && reading.over),
    isUndecided: false,
  };
  const { level, removalAt } = verdictOf(standing, today, calendar, pack);
  const closings = outlooks(id, scope, series, now, calendar, pack);
  const recovery = recoveryDay(closings, limit);
  const report: IndicatorReport = {
    id,
    level,
    eligible: figure.eligible,
    defects: defectsOf(figure),
    rate: rateOf(figure),
    limit: limitRate(limit),
    streak: days.length,
    removalAt: removalAt === null ? null : isoOf(removalAt),
    budget: budgetOf(figure, limit),
    daily: dailyFigures(series, figure, now, calendar, pack),
    readings,
    forecast: forecastOf(closings, courses, over, limit, now, calendar, pack),
    ...(id === 'lateShipment' ? { rescue: rescueOf(scope, series, limit, now, calendar, pack) } : {}),
    ...(over ? { recoversOn: recovery === undefined ? null : calendar.textOf(recovery) } : {}),
    defectIds: defectIdsAt(counted, now),
  };
  return { report, series, limit };
}

/** The days of the window with their closing figures; today's as of now. */
function dailyFigures(series: Series, figureNow: Figure, now: Instant, calendar: Calendar, pack: RulePack) {
  const today = calendar.dayAt(now);
  return Array.from({ length: pack.windowDays }, (_, index) => {
    const day = today - pack.windowDays + 1 + index;
    const figure = day === today ? figureNow : series.closing(day);
    return {
      day: calendar.textOf(day),
      eligible: figure.eligible,
      defects: defectsOf(figure),
      rate: rateOf(figure),
    };
  });
}
