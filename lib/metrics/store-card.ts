/** What popup, badge and overlay show of one store: the small derived part of its report. */
import type { Activity, StoreFacts } from '../domain/facts.ts';
import {
  type IndicatorCoverage,
  type IndicatorStanding,
  type OpenOrder,
  ordersToShip,
  type StoreStanding,
} from '../domain/report.ts';
import {
  type ActivityCard,
  type IndicatorCard,
  NEXT_DEADLINES,
  type PageCard,
  type StoreCard,
} from '../domain/scorecard.ts';
import { type Instant, instantOfIso, isoOf } from '../domain/time.ts';
import { DEADLINE_STEPS, type DeadlineStep } from '../domain/vocabulary.ts';
import { clocksOf } from './activity/clocks.ts';
import { indicatorsAt, worstLevel } from './activity-risk.ts';
import { pageCards } from './coverage/page-cards.ts';

/** `report` is of the same facts at the same instant. */
export function storeCardOf(report: StoreStanding, facts: StoreFacts, now: Instant): StoreCard {
  return standingCard(report, facts.activities, pageCards(facts.pageVisits ?? []), now);
}

/** The card of a store of which not every fact is at hand: `activities` and `pages` as they are at the instant. */
export function standingCard(
  report: StoreStanding,
  activities: readonly Activity[],
  pages: PageCard[],
  now: Instant,
): StoreCard {
  const toShip = ordersToShip(report);
  const running = report.activities.filter(({ phase }) => phase === 'running');
  return {
    storeId: report.storeId,
    ...(report.name === undefined ? {} : { name: report.name }),
    judgedAt: isoOf(now),
    level: worstLevel([...report.indicators.map(({ level }) => level), ...running.map(({ risk }) => risk)]),
    indicators: report.indicators.map((indicator) => indicatorCard(indicator, report)),
    activities: report.activities.map((activity) => activityCard(activity, report, activities)),
    deadlines: toShip.slice(0, NEXT_DEADLINES),
    openOrderCount: toShip.length,
    steps: stepCounts(toShip),
    pages,
  };
}

function stepCounts(orders: readonly OpenOrder[]): NonNullable<StoreCard['steps']> {
  const atOrBeyond = (step: DeadlineStep) =>
    orders.filter((order) => DEADLINE_STEPS.indexOf(order.step) >= DEADLINE_STEPS.indexOf(step)).length;
  return { note: atOrBeyond('note'), act: atOrBeyond('act'), lastCall: atOrBeyond('lastCall') };
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
  const { activityId, name, phase, startsAt, endsAt, risk, undecided, firedAt } = activity;
  return {
    activityId,
    ...(name === undefined ? {} : { name }),
    phase,
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(endsAt === undefined ? {} : { endsAt }),
    risk,
    because: indicatorsAt(risk, [...activity.indicators, ...store.indicators]),
    undecided,
    firedAt,
    ...((phase === 'ended' || firedAt !== null) && {
      clocks: clocksOf({ endsAt }, firedAt === null ? null : instantOfIso(firedAt)),
    }),
    ...(known?.postMortemSentAt !== undefined && { isPostMortemSent: true }),
  };
}
