import { describe, expect, it } from 'vitest';
import {
  dueCount,
  NO_STEPS,
  type PendingStep,
  type PendingSteps,
  stepAt,
  stepsFrom,
  stepsWithout,
  withSteps,
} from './pending-steps.ts';

const step = (at: number, pattern = 0, anchorAt = 1, activity = 0): PendingStep => ({
  ...{ at, anchorAt, pattern, activity },
});

function stepsOf(...list: PendingStep[]): PendingSteps {
  const steps = withSteps(NO_STEPS, [], list);
  if (!steps) throw new Error('nothing was to go');
  return steps;
}

function listed(steps: PendingSteps | undefined): PendingStep[] | undefined {
  return steps && Array.from(steps.at, (_, index) => stepAt(steps, index));
}

describe('the steps that time will bring', () => {
  it('stand in the order of time, at one instant by their other columns', () => {
    expect(listed(stepsOf(step(30), step(10, 2), step(20), step(10, 1)))).toEqual([
      step(10, 1),
      step(10, 2),
      step(20),
      step(30),
    ]);
  });

  it('are taken out one for one: the same step of another order stays', () => {
    const steps = stepsOf(step(10), step(20), step(20), step(30));
    expect(listed(withSteps(steps, [step(20)], []))).toEqual([step(10), step(20), step(30)]);
    expect(listed(withSteps(steps, [step(20), step(20)], []))).toEqual([step(10), step(30)]);
  });

  it('are left alone where what goes comes back', () => {
    const steps = stepsOf(step(10), step(20));
    expect(withSteps(steps, [step(20), step(10)], [step(10), step(20)])).toBe(steps);
  });

  it('come before, between and after those that stay', () => {
    const steps = stepsOf(step(20), step(40));
    expect(listed(withSteps(steps, [step(40)], [step(50), step(10), step(30)]))).toEqual([
      step(10),
      step(20),
      step(30),
      step(50),
    ]);
  });

  it.each([
    ['another instant', step(11)],
    ['another anchor', step(10, 0, 2)],
    ['another pattern', step(10, 1)],
    ['other activities', step(10, 0, 1, 1)],
  ])('are not guessed: one of %s is not there to be taken out', (_, gone) => {
    expect(withSteps(stepsOf(step(10)), [gone], [])).toBeUndefined();
  });

  it('are not there twice', () => {
    expect(withSteps(stepsOf(step(10), step(20)), [step(10), step(10)], [])).toBeUndefined();
    expect(withSteps(NO_STEPS, [step(10)], [step(20)])).toBeUndefined();
  });

  it('are due at their very instant, and not a millisecond before', () => {
    const steps = stepsOf(step(10), step(20), step(20), step(30));
    expect([9, 10, 19, 20, 30].map((now) => dueCount(steps, now))).toEqual([0, 1, 1, 3, 4]);
    expect(listed(stepsFrom(steps, 3))).toEqual([step(30)]);
  });

  it('are forgotten by their anchor', () => {
    const steps = stepsOf(step(10, 0, 5), step(20, 1, 6), step(30, 2, 5));
    expect(listed(stepsWithout(steps, (anchorAt) => anchorAt < 6))).toEqual([step(20, 1, 6)]);
    expect(stepsWithout(steps, (anchorAt) => anchorAt < 5)).toBe(steps);
  });
});
