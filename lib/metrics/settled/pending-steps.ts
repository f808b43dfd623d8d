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

export const NO_STEPS: PendingSteps = { ...columnsOf(0), orders: [], activities: [] };

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

/** Without the steps of the moved orders, and with the new ones, which are of these or of orders without a step. */
export function withSteps(
  steps: PendingSteps,
  moved: ReadonlySet<string>,
  more: readonly PendingStep[],
): PendingSteps {
  const isMoved = steps.orders.map((orderId) => moved.has(orderId));
  if (more.length === 0 && !isMoved.includes(true)) return steps;
  let kept = 0;
  for (const order of steps.order) if (!isMoved[order]) kept += 1;
  const orders: string[] = [];
  const newPlaces = new Map<string, number>();
  const placeOfNew = (orderId: string) => {
    const place = newPlaces.get(orderId) ?? orders.push(orderId) - 1;
    newPlaces.set(orderId, place);
    return place;
  };
  const activities = places<readonly string[]>((activityIds) => JSON.stringify(activityIds));
  const joined = columnsOf(kept + more.length);
  const newest = [...more].sort((a, b) => a.at - b.at);
  let next = 0;
  let index = 0;
  const put = (at: Instant, anchorAt: Instant, pattern: number, order: number, activity: number) => {
    joined.at[index] = at;
    joined.anchorAt[index] = anchorAt;
    joined.pattern[index] = pattern;
    joined.order[index] = order;
    joined.activity[index] = activity;
    index += 1;
  };
  const putNewUntil = (at: Instant) => {
    for (let step = newest[next]; step !== undefined && step.at < at; step = newest[++next])
      put(step.at, step.anchorAt, step.pattern, placeOfNew(step.orderId), activities.of(step.activityIds));
  };
  // Only what some step still names is kept.
  const orderPlace: number[] = [];
  const activityPlace: number[] = [];
  for (let old = 0; old < steps.at.length; old += 1) {
    const at = steps.at[old] ?? 0;
    const order = steps.order[old] ?? 0;
    if (isMoved[order]) continue;
    putNewUntil(at);
    const activity = steps.activity[old] ?? 0;
    orderPlace[order] ??= orders.push(steps.orders[order] ?? '') - 1;
    activityPlace[activity] ??= activities.of(steps.activities[activity] ?? []);
    put(at, steps.anchorAt[old] ?? 0, steps.pattern[old] ?? 0, orderPlace[order], activityPlace[activity]);
  }
  putNewUntil(Number.POSITIVE_INFINITY);
  return { ...joined, orders, activities: activities.all() };
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

type Columns = Omit<PendingSteps, 'orders' | 'activities'>;

function columnsOf(length: number): Columns {
  return {
    at: new Float64Array(length),
    anchorAt: new Float64Array(length),
    pattern: new Uint16Array(length),
    order: new Uint32Array(length),
    activity: new Uint16Array(length),
  };
}

/** Each value once, with its place among all. */
function places<Value>(keyOf: (value: Value) => string) {
  const known = new Map<string, number>();
  const values: Value[] = [];
  return {
    of(value: Value): number {
      const key = keyOf(value);
      const place = known.get(key) ?? values.push(value) - 1;
      known.set(key, place);
      return place;
    },
    all: () => values,
  };
}
