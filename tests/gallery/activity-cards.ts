/** Activities as a seller may meet them, judged at the instant of the indicators' cards. */
import type { ActivityCard } from '../../lib/domain/scorecard.ts';
import { HOUR, isoOf } from '../../lib/domain/time.ts';
import { NOW } from './indicator-cards.ts';

export const activity = (
  activityId: string,
  name: string,
  change: Partial<ActivityCard> = {},
): ActivityCard => ({
  activityId,
  name,
  phase: 'running',
  startsAt: '2026-03-05T08:00:00.000Z',
  endsAt: '2026-03-18T07:00:00.000Z',
  risk: 'good',
  because: [],
  undecided: [],
  firedAt: null,
  ...change,
});
export const activities = [
  activity('5000001', '春季大促'),
  activity('5000002', '限时抢购'),
  activity('5000003', '3.28 周年庆', { phase: 'upcoming', startsAt: '2026-03-20T08:00:00.000Z' }),
];
export const risky = activities.map((one) => ({
  ...one,
  risk: 'near' as const,
  because: ['lateShipment' as const],
}));

/** The list says of each whether she is in it. */
export const byEnrolment = [
  activity('5000001', '春季大促', { risk: 'near', because: ['lateShipment'], enrolment: 'enrolled' }),
  activity('5000002', '限时抢购', { risk: 'removal', enrolment: 'not-enrolled' }),
  activity('5000003', '3.28 周年庆', {
    risk: 'removal',
    enrolment: 'exited',
    firedAt: isoOf(NOW - 20 * HOUR),
    clocks: [
      { id: 'postMortem', dueAt: isoOf(NOW + 28 * HOUR) },
      { id: 'ticket', dueAt: isoOf(NOW + 52 * HOUR) },
      { id: 'crossCheck', dueAt: isoOf(NOW + 52 * HOUR) },
    ],
  }),
];
