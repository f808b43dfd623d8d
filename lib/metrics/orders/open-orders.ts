/** The orders whose fate is undecided, with their deadlines and steps (rules.md §5). */
import type { OpenOrder } from '../../domain/report.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import { HOUR, type Instant, isoOf } from '../../domain/time.ts';
import type { DeadlineStep } from '../../domain/vocabulary.ts';
import type { Judging } from '../judging.ts';
import type { Scope } from '../scopes/scope.ts';

/** By deadline, then id. The rule keeps an order cancelled at an unknown time open (rules.md §2): it is marked. */
export function openOrders(scope: Scope, { now, pack }: Judging): OpenOrder[] {
  return scope.open.map(({ orderId, createdAt, deadlineAt, shipBy, isCancelUndated }) => ({
    orderId,
    deadlineAt: isoOf(deadlineAt),
    step: deadlineStep(createdAt, now, pack),
    ...(shipBy === undefined ? {} : { shipBy }),
    ...(isCancelUndated && { isCancelUndated }),
  }));
}

/** The last step reached, each from its full number of hours after creation on. */
export function deadlineStep(createdAt: Instant, now: Instant, pack: RulePack): DeadlineStep {
  const { note, act, lastCall } = pack.deadlineStepHours;
  const age = now - createdAt;
  if (age >= lastCall * HOUR) return 'lastCall';
  if (age >= act * HOUR) return 'act';
  return age >= note * HOUR ? 'note' : 'none';
}
