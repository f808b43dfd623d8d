/** Small random backups, dense in boundaries; the same seed makes the same backup. */
import type { Backup } from '../../lib/domain/backup.ts';
import type { Instant } from './calendar.ts';
import { someActivity, someCategories, someListedProducts } from './history/activities.ts';
import { Dice } from './history/dice.ts';
import { exactOrders } from './history/exact-rates.ts';
import { isoOf, someInstant, someNow } from './history/instants.ts';
import type { Setting } from './history/orders.ts';
import { eventsOf, someOrder, someViolations } from './history/orders.ts';
import type { Habits } from './history/parcels.ts';
import { someReview } from './history/reviews.ts';
import { someVisits } from './history/visits.ts';

export interface History {
  seed: number;
  /** The judged instant: when the backup was made, or now and then earlier or later. */
  now: Instant;
  backup: Backup;
}

export function makeHistory(seed: number): History {
  const dice = new Dice(seed);
  const now = someNow(dice);
  const stores = dice.times(dice.pick([1, 1, 1, 2, 3]), (index) =>
    makeStore(dice, now, `store-${index + 1}`),
  );
  const backup: Backup = {
    format: 'activity-guard/backup',
    version: 1,
    exportedAt: isoOf(now),
    stores: stores.flatMap((parts) => parts.store),
    orders: stores.flatMap((parts) => parts.orders),
    trackingEvents: stores.flatMap((parts) => parts.events),
    reviews: stores.flatMap((parts) => parts.reviews),
    activities: stores.flatMap((parts) => parts.activities),
    products: stores.flatMap((parts) => parts.products),
    violations: stores.flatMap((parts) => parts.violations),
  };
  if (dice.chance(0.3)) backup.readings = stores.flatMap((parts) => parts.visits);
  return { seed, now: dice.chance(0.15) ? someInstant(dice, now, 30) : now, backup };
}

function makeStore(dice: Dice, now: Instant, storeId: string) {
  const activityIds = dice.times(dice.pick([0, 1, 2, 2, 3, 4]), (index) => `activity-${index + 1}`);
  const setting: Setting = { dice, now, storeId, activityIds, habits: someHabits(dice) };
  const exact = dice.chance(0.3) ? exactOrders(setting) : undefined;
  const random = dice.times(dice.pick(exact ? [0, 0, 1, 5] : [0, 3, 8, 20, 40, 60]), (index) =>
    someOrder(setting, index),
  );
  const orders = dice.shuffled([...random, ...(exact?.orders ?? [])]);
  const edges = dice.times(6, () => {
    const createdAt = dice.pickIfAny(orders)?.createdAt;
    return createdAt === undefined ? someInstant(dice, now, 40) : Date.parse(createdAt);
  });
  const activities = activityIds.map((activityId) => someActivity(setting, activityId, edges));
  const reviews = dice.times(dice.pick([0, 3, 10, 30]), (index) =>
    someReview(setting, index, activities, orders),
  );
  return {
    store: { storeId, name: `Store ${storeId}`, categories: someCategories(dice) },
    orders,
    events: [...eventsOf(random, setting), ...(exact?.events ?? [])],
    reviews,
    activities,
    products: someListedProducts(setting),
    violations: someViolations(orders, setting),
    visits: someVisits(setting, orders, reviews),
  };
}

function someHabits(dice: Dice): Habits {
  return {
    shipsLate: dice.pick([0, 0.05, 0.1, 0.4]),
    shipsNothing: dice.pick([0, 0.05, 0.2]),
    cancels: dice.pick([0, 0.1, 0.2, 0.3]),
    losesParcels: dice.pick([0, 0.1, 0.5]),
  };
}
