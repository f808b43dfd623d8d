/**
 * The steps that time will bring, column by column: they are read and stored with every page, and a browser copies a
 * few long arrays many times faster than a thousand small ones. No step names its order: whoever takes an order out
 * finds its steps anew, as it finds what the order adds to the sums.
 */
import type { Instant } from '../../domain/time.ts';

export interface PendingStep {
  at: Instant;
  /** The instant whose day decides in which windows the order is, in the measures of the pattern. */
  anchorAt: Instant;
  /** Index among the patterns of the state. */
  pattern: number;
  /** Index among the lists of activities. */
  activity: number;
}

/** One entry a step in each of the arrays, in the order of time and, at one instant, of the other columns. */
export interface PendingSteps {
  at: Float64Array;
  anchorAt: Float64Array;
  pattern: Uint16Array;
  activity: Uint16Array;
}

export const NO_STEPS: PendingSteps = columnsOf(0);

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
  const { at, anchorAt, pattern, activity } = steps;
  return {
    at: at.slice(first),
    anchorAt: anchorAt.slice(first),
    pattern: pattern.slice(first),
    activity: activity.slice(first),
  };
}

/** Without those that are to be forgotten. */
export function stepsWithout(steps: PendingSteps, isForgotten: (anchorAt: Instant) => boolean): PendingSteps {
  const isKept = (_: number, index: number) => !isForgotten(steps.anchorAt[index] ?? 0);
  if (!steps.anchorAt.some(isForgotten)) return steps;
  return {
    at: steps.at.filter(isKept),
    anchorAt: steps.anchorAt.filter(isKept),
    pattern: steps.pattern.filter(isKept),
    activity: steps.activity.filter(isKept),
  };
}

/** Without the steps of `gone`, with those of `come`. Undefined where one that is to go is not there. */
export function withSteps(
  steps: PendingSteps,
  gone: readonly PendingStep[],
  come: readonly PendingStep[],
): PendingSteps | undefined {
  const [less, more] = differences([...gone].sort(inOrder), [...come].sort(inOrder));
  return less.length + more.length === 0 ? steps : joined(steps, less, more);
}

export function stepAt(steps: PendingSteps, index: number): PendingStep {
  return {
    at: steps.at[index] ?? 0,
    anchorAt: steps.anchorAt[index] ?? 0,
    pattern: steps.pattern[index] ?? 0,
    activity: steps.activity[index] ?? 0,
  };
}

/** What is only in the one and only in the other: most orders that change keep their steps. Both are in order. */
function differences(
  gone: readonly PendingStep[],
  come: readonly PendingStep[],
): [less: PendingStep[], more: PendingStep[]] {
  const less: PendingStep[] = [];
  const more: PendingStep[] = [];
  let next = 0;
  for (const step of gone) {
    let other = come[next];
    for (; other !== undefined && inOrder(other, step) < 0; other = come[++next]) more.push(other);
    if (other !== undefined && inOrder(other, step) === 0) next += 1;
    else less.push(step);
  }
  return [less, [...more, ...come.slice(next)]];
}

/** `less` and `more` are in order. */
function joined(
  steps: PendingSteps,
  less: readonly PendingStep[],
  more: readonly PendingStep[],
): PendingSteps | undefined {
  const count = steps.at.length;
  if (less.length > count) return undefined;
  const all = columnsOf(count - less.length + more.length);
  let [nextLess, nextMore, index] = [0, 0, 0];
  for (let old = 0; old < count; old += 1) {
    for (let step = more[nextMore]; step && beside(step, steps, old) < 0; step = more[++nextMore])
      put(all, index++, step);
    const gone = less[nextLess];
    if (gone && beside(gone, steps, old) === 0) nextLess += 1;
    else copy(all, index++, steps, old);
  }
  for (let step = more[nextMore]; step; step = more[++nextMore]) put(all, index++, step);
  return nextLess === less.length ? all : undefined;
}

function put(steps: PendingSteps, index: number, { at, anchorAt, pattern, activity }: PendingStep): void {
  steps.at[index] = at;
  steps.anchorAt[index] = anchorAt;
  steps.pattern[index] = pattern;
  steps.activity[index] = activity;
}

function copy(steps: PendingSteps, index: number, from: PendingSteps, old: number): void {
  steps.at[index] = from.at[old] ?? 0;
  steps.anchorAt[index] = from.anchorAt[old] ?? 0;
  steps.pattern[index] = from.pattern[old] ?? 0;
  steps.activity[index] = from.activity[old] ?? 0;
}

function inOrder(a: PendingStep, b: PendingStep): number {
  return a.at - b.at || a.anchorAt - b.anchorAt || a.pattern - b.pattern || a.activity - b.activity;
}

/** The same with a step of the columns. */
function beside(step: PendingStep, steps: PendingSteps, index: number): number {
  return (
    step.at - (steps.at[index] ?? 0) ||
    step.anchorAt - (steps.anchorAt[index] ?? 0) ||
    step.pattern - (steps.pattern[index] ?? 0) ||
    step.activity - (steps.activity[index] ?? 0)
  );
}

function columnsOf(length: number): PendingSteps {
  return {
    at: new Float64Array(length),
    anchorAt: new Float64Array(length),
    pattern: new Uint16Array(length),
    activity: new Uint16Array(length),
  };
}
