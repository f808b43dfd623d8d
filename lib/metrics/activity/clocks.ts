/** What is due after an activity's end, and when (rules.md §6). */
import type { Activity } from '../../domain/facts.ts';
import type { Checklist } from '../../domain/report.ts';
import { isOut } from '../../domain/taking-part.ts';
import { type Instant, instantOfIso, isoOf } from '../../domain/time.ts';
import { CROSS_CHECK_AFTER, POST_MORTEM_WITHIN, TICKET_WITHIN } from './thresholds.ts';

/**
 * From the activity's end: when it was planned to end, or when the rule ended it before. None where she is out of it
 * and the rule did not fire: nobody knows since when.
 */
export function clocksOf(
  { endsAt, enrolment }: Pick<Activity, 'endsAt' | 'enrolment'>,
  fired: Instant | null,
): NonNullable<Checklist['clocks']> {
  if (fired === null && isOut({ enrolment })) return [];
  const ends = [...(endsAt === undefined ? [] : [instantOfIso(endsAt)]), ...(fired === null ? [] : [fired])];
  if (ends.length === 0) return [];
  const end = Math.min(...ends);
  return [
    { id: 'postMortem', dueAt: isoOf(end + POST_MORTEM_WITHIN) },
    { id: 'ticket', dueAt: isoOf(end + TICKET_WITHIN) },
    { id: 'crossCheck', dueAt: isoOf(end + CROSS_CHECK_AFTER) },
  ];
}
