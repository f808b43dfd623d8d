/**
 * The steps that time will bring, column by column: they are read and stored with every page, and a browser copies a
 * few long arrays many times faster than a thousand small ones.
 */
import type { Instant } from '../../domain/time.ts';

export interface PendingStep {
  at: Instant;
  orderId: string;
  /** Index among the patterns of the state. */
  pattern: number;
  /** The instant whose day decides in which windows the order is, in the measures of the pattern. */
  anchorAt: Instant;
  activityIds: readonly string[];
}

/** One entry a step in each of the arrays, in the order of time. */
export interface PendingSteps {
  at: Float64Array;
  anchorAt: Float64Array;
  pattern: Uint16Array;
  /** Index among `orders`. */
  order: Uint32Array;
  /** Index among `activities`. */
  activity: Uint16Array;
  orders: string[];
  /** The activities of an order, each combination once. */
  activities: (readonly string[])[];
}

export const NO_STEPS: PendingSteps = stepsInOrder([]);

/** How many of the steps are due at the instant. */
export function dueCount({ at }: PendingSteps, now: Instant): number {
  let due = 0;
  let later = at.length;
  while (due < later) {
    const middle = (due + later) >> 1;
    if ((at[middle] ?? 0) <= now) due = middle + 1;
    else later = middle;
  }
  return due;
}

/** The steps from the given one on. */
export function stepsFrom(steps: PendingSteps, first: number): PendingSteps {
  if (first === 0) return steps;
  const { at, anchorAt, pattern, order, activity } = steps;
  return {
    ...steps,
    at: at.slice(first),
    anchorAt: anchorAt.slice(first),
    pattern: pattern.slice(first),
    order: order.slice(first),
    activity: activity.slice(first),
  };
}

/** Without the steps of the moved orders, and with the new ones. */
export function withSteps(
  steps: PendingSteps,
  moved: ReadonlySet<string>,
  more: readonly PendingStep[],
): PendingSteps {
  const isMoved = steps.orders.map((orderId) => moved.has(orderId));
  if (more.length === 0 && !isMoved.includes(true)) return steps;
  const kept: PendingStep[] = [];
  for (let index = 0; index < steps.at.length; index += 1) {
    if (!isMoved[steps.order[index] ?? 0]) kept.push(stepAt(steps, index));
  }
  return stepsInOrder([...kept, ...more].sort((a, b) => a.at - b.at));
}

export function stepAt(steps: PendingSteps, index: number): PendingStep {
  return {
    at: steps.at[index] ?? 0,
    orderId: steps.orders[steps.order[index] ?? 0] ?? '',
    pattern: steps.pattern[index] ?? 0,
    anchorAt: steps.anchorAt[index] ?? 0,
    activityIds: steps.activities[steps.activity[index] ?? 0] ?? [],
  };
}

function stepsInOrder(list: readonly PendingStep[]): PendingSteps {
  const orders = new Map<string, number>();
  const activities = new Map<string, { index: number; activityIds: readonly string[] }>();
  const steps: PendingSteps = {
    at: new Float64Array(list.length),
    anchorAt: new Float64Array(list.length),
    pattern: new Uint16Array(list.length),
    order: new Uint32Array(list.length),
    activity: new Uint16Array(list.length),
    orders: [],
    activities: [],
  };
  list.forEach(({ at, anchorAt, pattern, orderId, activityIds }, index) => {
    steps.at[index] = at;
    steps.anchorAt[index] = anchorAt;
    steps.pattern[index] = pattern;
    const order = orders.get(orderId) ?? orders.size;
    orders.set(orderId, order);
    steps.order[index] = order;
    const key = activityIds.length === 0 ? '' : JSON.stringify(activityIds);
    const known = activities.get(key) ?? { index: activities.size, activityIds };
    activities.set(key, known);
    steps.activity[index] = known.index;
  });
  steps.orders = [...orders.keys()];
  steps.activities = [...activities.values()].map(({ activityIds }) => activityIds);
  return steps;
}
