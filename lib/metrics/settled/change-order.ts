/** What an order adds to its store's state, taken out as it was before and put in as it is now. */
import type { Order } from '../../domain/facts.ts';
import type { ScansByNumber } from '../../domain/scans.ts';
import type { Change, OrderSight } from '../../domain/store-changes.ts';
import type { IsoInstant } from '../../domain/time.ts';
import { isPaymentPrinted } from '../coverage/unseen-orders.ts';
import { isCancelUndated } from '../orders/known-order.ts';
import type { JudgedOrder } from '../scopes/scope.ts';
import { addCount, countEntry, countUnseen } from './counts.ts';
import { type Courses, closingCourses, coursesOf } from './courses-of.ts';
import { type Folding, fold, isForgotten } from './fold.ts';
import { type FoldingStep, pendingStep } from './folding-step.ts';
import { firstAhead, judgedPart, type OrderPart, orderPart } from './order-part.ts';
import { packed } from './packed-order.ts';
import { stepsAhead } from './pending.ts';
import { sumsOfScopes } from './state.ts';

type FalseShipments = Readonly<Record<string, IsoInstant>>;

/** `falseBefore`: the violations as they were known before. */
export function changeOrder(
  step: FoldingStep,
  { before, after }: Change<OrderSight>,
  falseBefore: FalseShipments,
): void {
  const { state, parts } = step;
  const { orderId } = after.order;
  const isFalse = falseBefore[orderId] !== undefined || state.falseShipments[orderId] !== undefined;
  if (before && !isFalse && isSameSight(before, after)) return;
  if (before) countOrder(step, before, falseBefore[orderId], -1);
  countOrder(step, after, state.falseShipments[orderId], 1);
  state.aheadAt = Math.min(state.aheadAt, firstAhead(after, parts));
}

/** Most orders that a page shows again are only seen later than before: of that, no figure depends but by a violation. */
function isSameSight(before: OrderSight, after: OrderSight): boolean {
  return (
    isSameFacts(before.order, after.order) &&
    isSameScans(before.scans, after.scans) &&
    isSameValue(before.looks, after.looks)
  );
}

function isSameScans(before: ScansByNumber, after: ScansByNumber): boolean {
  return before === after || isSameValue([...before], [...after]);
}

const SIGHTINGS: readonly string[] = ['seen', 'sources', 'openSeenAt'];

/** Of where an order was seen, its payment depends; of when it was last seen open, a cancellation without a date. */
function isSameFacts(before: Order, after: Order): boolean {
  const isSame = (field: string) =>
    SIGHTINGS.includes(field) || isSameValue(before[field as keyof Order], after[field as keyof Order]);
  return (
    isPaymentPrinted(before) === isPaymentPrinted(after) &&
    (!isCancelUndated(after) || before.openSeenAt === after.openSeenAt) &&
    Object.keys(before).every(isSame) &&
    Object.keys(after).every(isSame)
  );
}

/** Equal texts are equal facts; the same facts in another order are told apart, which only costs time. */
function isSameValue(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  return typeof after === 'object' && JSON.stringify(before) === JSON.stringify(after);
}

function countOrder(
  step: FoldingStep,
  sight: OrderSight,
  falseShipmentAt: IsoInstant | undefined,
  sign: 1 | -1,
): void {
  const { state, parts, judging, folding } = step;
  const { now, pack } = parts;
  const part = orderPart(sight, falseShipmentAt, parts);
  const { createdAt } = part;
  if (createdAt !== undefined && createdAt > now) return;
  countUnseen(state, part, sign, judging);
  if (createdAt === undefined) return;
  countEntry(step, 'order-list', createdAt, sign);
  const judged = judgedPart(part, now, pack);
  if (sign === 1) step.note(sight, { parts, falseShipmentAt, judged });
  if (!judged) return;
  const isPast = isOfNoWindow(judged, folding);
  const courses = isPast ? closingCourses(judged) : coursesOf(judged, pack);
  foldOrder(step, judged, courses, part.activityIds, sign);
  if (!isPast) gatherSteps(step, part, judged, courses, sign);
  if (judged.isOpen) (sign === 1 ? step.come : step.gone).open.push(packed(judged.known, part.activityIds));
}

/** What counts now is not kept of its days, and no step of it counts. */
function isOfNoWindow({ cancellation, logisticsAnomaly }: JudgedOrder, folding: Folding): boolean {
  const isPast = isForgotten(cancellation.anchorAt, folding);
  return isPast && (!logisticsAnomaly || isForgotten(logisticsAnomaly.anchorAt, folding));
}

function foldOrder(
  { state, folding, judging }: FoldingStep,
  judged: JudgedOrder,
  courses: Courses,
  activityIds: readonly string[],
  sign: 1 | -1,
): void {
  fold(sumsOfScopes(state, activityIds), courses, sign, folding);
  if (judged.isTrackUnseen && judged.logisticsAnomaly)
    addCount(state, 'untracked', judging.calendar.dayAt(judged.logisticsAnomaly.anchorAt), sign);
}

/** Of what no window looks at, no step is pending. */
function gatherSteps(
  step: FoldingStep,
  part: OrderPart,
  judged: JudgedOrder,
  courses: Courses,
  sign: 1 | -1,
): void {
  const { folding, parts, gone, come } = step;
  const { steps } = sign === 1 ? come : gone;
  for (const ahead of stepsAhead(part, judged, courses, parts.now, parts.pack))
    if (!isForgotten(ahead.anchorAt, folding)) steps.push(pendingStep(step, ahead, part.activityIds));
}
