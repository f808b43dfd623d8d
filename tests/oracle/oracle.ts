/**
 * An independent report: the rules as written, slowly. Nothing here comes from the product's own judging;
 * every figure is counted again from all orders for every instant asked.
 */
import type { Backup } from '../../lib/domain/backup.ts';
import { firedAtOf, phaseOf, riskOf, stepOf, undecidedOf } from './activity.ts';
import type { Instant } from './calendar.ts';
import { instantIfKnown, isoOf } from './calendar.ts';
import type { KnownActivity, KnownStore } from './facts.ts';
import { openOrdersOf } from './forecast.ts';
import type { IndicatorAnswer } from './indicator.ts';
import { INDICATORS, indicatorsOf } from './indicator.ts';
import { knownStoresOf } from './known-stores.ts';
import { activityScope, storeScope } from './scopes.ts';
import { unseenOf } from './unseen.ts';

export function assessNaively(backup: Backup, now: Instant) {
  return {
    format: 'activity-guard/report',
    version: 1,
    now: isoOf(now),
    rulePack: { id: 'seed-2024', version: '1', zone: 'America/Los_Angeles' },
    stores: knownStoresOf(withoutLaterViolations(backup, now)).map((store) => storeAnswer(store, now)),
  };
}

/**
 * A violation with an instant of its own that is still to come does not exist. One without is known to every instant,
 * and says nothing of numbers that are uploaded after it.
 */
function withoutLaterViolations(backup: Backup, now: Instant): Backup {
  const exportedAt = instantIfKnown(backup.exportedAt);
  const violations = backup.violations
    ?.filter(({ readAt }) => readAt === undefined || Date.parse(readAt) <= now)
    .map((violation) =>
      violation.readAt === undefined && violation.seen === undefined && exportedAt !== undefined
        ? { ...violation, readAt: isoOf(Math.min(exportedAt, now)) }
        : violation,
    );
  return { ...backup, ...(violations && { violations }) };
}

function storeAnswer(store: KnownStore, now: Instant) {
  const answers = indicatorsOf(storeScope(store), store, now);
  return {
    storeId: store.storeId,
    indicators: answers.map(({ report }) => report),
    activities: store.activities.map((activity) => activityAnswer(activity, answers, store, now)),
    openOrders: openOrdersOf(store.orders, now).map(({ order, deadlineAt }) => ({
      orderId: order.orderId,
      deadlineAt: isoOf(deadlineAt),
      step: stepOf(order, now),
    })),
    ...(store.visits === undefined ? {} : { coverage: coverageOf(store, now) }),
  };
}

function activityAnswer(
  activity: KnownActivity,
  ofStore: IndicatorAnswer[],
  store: KnownStore,
  now: Instant,
) {
  const own = indicatorsOf(activityScope(activity, store), store, now);
  const both = [...own, ...ofStore];
  return {
    activityId: activity.activityId,
    ...(activity.name === undefined ? {} : { name: activity.name }),
    phase: phaseOf(activity, now),
    risk: riskOf(both.map(({ report }) => report.level)),
    undecided: undecidedOf(both.map(({ report }) => report)),
    firedAt: firedAtOf(activity, own, ofStore),
    indicators: own.map(({ report }) => report),
  };
}

function coverageOf(store: KnownStore, now: Instant) {
  const entries = INDICATORS.map((id) => {
    const { count, completeDays } = unseenOf(id, store, now) ?? { count: 0, completeDays: 30 };
    return [id, { unseen: count, completeDays }];
  });
  return Object.fromEntries(entries);
}
