import { describe, expect, it } from 'vitest';
import { isAtStake, isOut, isRunning, isUpcoming, tookPart } from './taking-part.ts';
import type { ActivityPhase, Enrolment } from './vocabulary.ts';

const all = (phase: ActivityPhase, enrolment?: Enrolment) => {
  const activity = { phase, ...(enrolment && { enrolment }) };
  return [
    isRunning(activity),
    isUpcoming(activity),
    isAtStake(activity),
    tookPart(activity),
    isOut(activity),
  ];
};

describe('an activity', () => {
  it.each<[string, ActivityPhase, Enrolment | undefined, boolean[]]>([
    [
      'of which no page says whether she is in it may be hers',
      'running',
      undefined,
      [true, false, true, true, false],
    ],
    ['she is in can be ended while it runs', 'running', 'enrolled', [true, false, true, true, false]],
    ['and would start', 'upcoming', 'auditing', [false, true, true, true, false]],
    ['that is over cannot', 'ended', 'enrolled', [false, false, false, true, false]],
    ['she has not joined cannot', 'running', 'not-enrolled', [false, false, false, false, false]],
    ['nor be one that would start', 'upcoming', 'not-enrolled', [false, false, false, false, false]],
    ['she is out of cannot be ended again', 'running', 'exited', [false, false, false, true, true]],
  ])('%s', (_, phase, enrolment, expected) => {
    expect(all(phase, enrolment)).toEqual(expected);
  });
});
