/** The orders whose fate is undecided, with their deadlines and steps (rules.md §5). */
import type { OpenOrder, StoreVerdicts } from '../../domain/report.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import { NEXT_DEADLINES, type StoreCard } from '../../domain/scorecard.ts';
import { HOUR, type Instant, isoOf } from '../../domain/time.ts';
import type { DeadlineStep } from '../../domain/vocabulary.ts';
import type { Judging } from '../judging.ts';
import type { Scope, OpenOrder as UndecidedOrder } from '../scopes/scope.ts';

/** By deadline, then id. The rule keeps an order cancelled at an unknown time open (rules.md §2): it is marked. */
export function openOrders(scope: Scope, judging: Judging): OpenOrder[] {
  return scope.open.map((order) => openOrder(order, judging));
}

function openOrder(
  { orderId, createdAt, deadlineAt, shipBy, isCancelUndated }: UndecidedOrder,
  { now, pack }: Judging,
): OpenOrder {
  return {
    orderId,
    deadlineAt: isoOf(deadlineAt),
    step: deadlineStep(createdAt, now, pack),
    ...(shipBy === undefined ? {} : { shipBy }),
    ...(isCancelUndated && { isCancelUndated }),
  };
}

/** What a glance shows of the open orders that there is something to ship for. */
export type ToShip = Required<Pick<StoreCard, 'deadlines' | 'openOrderCount' | 'steps'>>;

/** Of a scope: only those that are shown are written out. */
export function toShipIn({ open }: Scope, judging: Judging): ToShip {
  const { now, pack } = judging;
  return toShipAmong(
    open,
    ({ createdAt }) => deadlineStep(createdAt, now, pack),
    (order) => openOrder(order, judging),
  );
}

/** Of a report. */
export function toShipOf({ openOrders }: Pick<StoreVerdicts, 'openOrders'>): ToShip {
  return toShipAmong(
    openOrders,
    ({ step }) => step,
    (order) => order,
  );
}

function toShipAmong<Order extends { isCancelUndated?: boolean }>(
  open: readonly Order[],
  stepOf: (order: Order) => DeadlineStep,
  shown: (order: Order) => OpenOrder,
): ToShip {
  const toShip = open.filter(({ isCancelUndated }) => !isCancelUndated);
  const at: Record<DeadlineStep, number> = { none: 0, note: 0, act: 0, lastCall: 0 };
  for (const order of toShip) at[stepOf(order)] += 1;
  const act = at.act + at.lastCall;
  return {
    deadlines: toShip.slice(0, NEXT_DEADLINES).map(shown),
    openOrderCount: toShip.length,
    // How many are at each step or beyond.
    steps: { note: at.note + act, act, lastCall: at.lastCall },
  };
}

/** The last step reached, each from its full number of hours after creation on. */
export function deadlineStep(createdAt: Instant, now: Instant, pack: RulePack): DeadlineStep {
  const { note, act, lastCall } = pack.deadlineStepHours;
  const age = now - createdAt;
  if (age >= lastCall * HOUR) return 'lastCall';
  if (age >= act * HOUR) return 'act';
  return age >= note * HOUR ? 'note' : 'none';
}
