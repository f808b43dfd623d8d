/** What popup, badge and overlay show of one store: the small derived part of its report. */
import type { Activity, StoreFacts } from '../domain/facts.ts';
import type { IndicatorCoverage, IndicatorStanding, StoreStanding, StoreVerdicts } from '../domain/report.ts';
import type { ActivityCard, IndicatorCard, PageCard, StoreCard } from '../domain/scorecard.ts';
import { isRunning, tookPart } from '../domain/taking-part.ts';
import { type Instant, instantOfIso, isoOf } from '../domain/time.ts';
import { clocksOf } from './activity/clocks.ts';
import { indicatorsAt, worstLevel } from './activity-risk.ts';
import { visitsUpTo } from './coverage/coverage.ts';
import { pageCards } from './coverage/page-cards.ts';
import { type ToShip, toShipOf } from './orders/open-orders.ts';

/** `report` is of the same facts at the same instant. */
export function storeCardOf(report: StoreVerdicts, facts: StoreFacts, now: Instant): StoreCard {
  return standingCard(
    report,
    toShipOf(report),
    facts.activities,
    pageCards(visitsUpTo(now, facts.pageVisits ?? [])),
    now,
  );
}

/** The card of a store of which not every fact is at hand: `activities` and `pages` as they are at the instant. */
export function standingCard(
  report: StoreStanding,
  toShip: ToShip,
  activities: readonly Activity[],
  pages: PageCard[],
  now: Instant,
): StoreCard {
  const running = report.activities.filter(isRunning);
  return {
    storeId: report.storeId,
    ...(report.name === undefined ? {} : { name: report.name }),
    judgedAt: isoOf(now),
    level: worstLevel([...report.indicators.map(({ level }) => level), ...running.map(({ risk }) => risk)]),
    indicators: report.indicators.map((indicator) => indicatorCard(indicator, report)),
    activities: report.activities.map((activity) => activityCard(activity, report, activities)),
    ...toShip,
    pages,
  };
}

function indicatorCard(indicator: IndicatorStanding, { coverage }: StoreStanding): IndicatorCard {
  const { id, level, eligible, defects, rate, limit, streak, removalAt, budget } = indicator;
  const { forecast, rescue, recoversOn, interval, likely, restsOnUndated, readings } = indicator;
  const isOver = recoversOn !== undefined;
  return {
    ...{ id, level, eligible, defects, rate, limit, streak, removalAt, budget, forecast },
    ...(rescue === undefined ? {} : { rescue }),
    ...(recoversOn === undefined ? {} : { recoversOn }),
    warnedBy: isOver ? [] : readings.filter(({ over, warns }) => over && warns).map((reading) => reading.id),
    ...(interval === undefined ? {} : { interval }),
    ...(likely === undefined ? {} : { likely }),
    ...(restsOnUndated && { restsOnUndated }),
    ...(coverage[id] === undefined ? {} : { coverage: withoutOrders(coverage[id]) }),
  };
}

/** The card goes back to the page's process: how many orders, not which. */
function withoutOrders({ orderIds: _, ...coverage }: IndicatorCoverage): IndicatorCoverage {
  return coverage;
}

function activityCard(
  activity: StoreStanding['activities'][number],
  store: StoreStanding,
  activities: readonly Activity[],
): ActivityCard {
  const known = activities.find((each) => each.activityId === activity.activityId);
  const { activityId, name, phase, enrolment, startsAt, endsAt, risk, undecided, firedAt } = activity;
  return {
    activityId,
    ...(name === undefined ? {} : { name }),
    phase,
    ...(enrolment === undefined ? {} : { enrolment }),
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(endsAt === undefined ? {} : { endsAt }),
    risk,
    because: indicatorsAt(risk, [...activity.indicators, ...store.indicators]),
    undecided,
    firedAt,
    ...(((phase === 'ended' && tookPart(activity)) || firedAt !== null) && {
      clocks: clocksOf({ endsAt, enrolment }, firedAt === null ? null : instantOfIso(firedAt)),
    }),
    ...(known?.postMortemSentAt !== undefined && { isPostMortemSent: true }),
  };
}
