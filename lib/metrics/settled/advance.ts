/** One step of the state: what a page, a file or the seller changed, and the time that passed since. */
import type { Activity, PageVisit } from '../../domain/facts.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import type { Change, OrderSight, ReviewSight, StoreChanges } from '../../domain/store-changes.ts';
import { type Instant, type IsoInstant, instantOfIso } from '../../domain/time.ts';
import { type Judging, judgingAt } from '../judging.ts';
import { type ScansByNumber, scansByNumber } from '../orders/known-order.ts';
import { compareText } from '../orders/valid-shipment.ts';
import { activityWindow } from '../scopes/activity-window.ts';
import type { JudgedOrder } from '../scopes/scope.ts';
import { addCount, countEntry, countUnseen, forgetOldInstants, withKnown } from './counts.ts';
import { type Folding, fold, foldingAt, forgetOldDays } from './fold.ts';
import { isListKind, isTooLate, settleLedger, trimmed } from './ledger.ts';
import { closingCourses, coursesOf, judgedPart, noteJudged, orderPart, type PartsOf } from './order-part.ts';
import { type PackedOrder, packed } from './packed-order.ts';
import { type Courses, type Pattern, stepsAhead } from './pending.ts';
import { type PendingStep, withSteps } from './pending-steps.ts';
import { activitiesOf, reviewCourses, reviewedAt } from './review-part.ts';
import { roll } from './roll.ts';
import type { ScopeSums } from './scope-sums.ts';
import type { JudgingState } from './state.ts';

/** What a state rests on beside the records that it was made of. */
export interface Basis {
  pack: RulePack;
  packHash: string;
  /** As they are judged. */
  activities: readonly Activity[];
}

/** Grows when a state comes to hold other sums, or holds them otherwise: one that an earlier build kept is made anew. */
const FORM = 4;

/** One text, so that any difference is seen. */
export function basisText({ packHash, activities }: Basis): string {
  const windows = activities.map(activityWindow).map(({ productIds, ...window }) => ({
    ...window,
    productIds: [...productIds].sort(),
  }));
  return JSON.stringify([FORM, packHash, windows]);
}

export function partsOf(
  { isCoverageStated, areTracksStated }: JudgingState,
  { pack, activities }: Basis,
): PartsOf {
  return { pack, windows: activities.map(activityWindow), isCoverageStated, areTracksStated };
}

/** Whether the state holds at `now` on this basis. */
export function isTrue(state: JudgingState, basis: Basis, now: Instant): boolean {
  return state.basis === basisText(basis) && state.now <= now && now < state.aheadAt;
}

/**
 * Folds the changes into the state, in place. False where it cannot: the state is then worthless and is to be made anew
 * from all facts. `now` is the instant up to which facts exist.
 */
export function advance(state: JudgingState, changes: StoreChanges, basis: Basis, now: Instant): boolean {
  if (!isTrue(state, basis, now)) return false;
  // The first page of all, and the first that states its tracks, change what absence means for every order.
  if (changes.visits.length > 0 && !state.isCoverageStated) return false;
  if (!state.areTracksStated && changes.visits.some(({ tracks }) => tracks)) return false;
  return fill(state, changes, basis, now, noteJudged);
}

/**
 * The same without asking whether the state is still true: for one that is being made. `note` is told what is judged of
 * each order.
 */
export function fill(
  state: JudgingState,
  changes: StoreChanges,
  basis: Basis,
  now: Instant,
  note: typeof noteJudged = () => undefined,
): boolean {
  const step = { ...stepOf(state, changes.storeId, partsOf(state, basis), now), note };
  if (!takeVisits(step, changes.visits)) return false;
  const before = { ...state.falseShipments };
  for (const [orderId, at] of Object.entries(changes.falseShipments)) {
    if (instantOfIso(at) <= now) state.falseShipments[orderId] = at;
    else state.aheadAt = Math.min(state.aheadAt, instantOfIso(at));
  }
  for (const change of changes.orders) changeOrder(step, change, before);
  for (const change of changes.reviews) changeReview(step, change);
  settle(step);
  return true;
}

interface Step {
  state: JudgingState;
  storeId: string;
  parts: PartsOf;
  now: Instant;
  judging: Judging;
  folding: Folding;
  open: Map<string, PackedOrder>;
  /** Orders of which the pending steps are no longer true. */
  moved: Set<string>;
  /** Steps of those orders, as they are now. */
  steps: PendingStep[];
  patternAt: Map<string, number>;
  note: typeof noteJudged;
}

function stepOf(state: JudgingState, storeId: string, parts: PartsOf, now: Instant): Omit<Step, 'note'> {
  const folding = foldingAt(now, parts.pack, state.forgottenBefore);
  roll(state, folding);
  return {
    state,
    storeId,
    parts,
    now,
    judging: judgingAt(now, parts.pack),
    folding,
    open: new Map(state.open.map((order) => [order[0], order])),
    moved: new Set(),
    steps: [],
    patternAt: new Map(state.patterns.map((pattern, index) => [JSON.stringify(pattern), index])),
  };
}

/** Entries first, visits after them: what a list had to show is counted among the entries known before it. */
function takeVisits({ state, judging, now }: Step, visits: readonly PageVisit[]): boolean {
  for (const visit of visits) {
    const readAt = instantOfIso(visit.readAt);
    if (readAt > now) return false;
    if (isListKind(visit.page) && isTooLate(state.ledger, visit)) return false;
    const kept = withKnown(state, trimmed(visit), judging);
    if (!kept) return false;
    state.ledger.visits.push(kept);
  }
  return true;
}

function changeOrder(step: Step, { before, after }: Change<OrderSight>, falseBefore: FalseShipments): void {
  const { state } = step;
  const { orderId } = after.order;
  const isFalse = falseBefore[orderId] !== undefined || state.falseShipments[orderId] !== undefined;
  if (before && !isFalse && isSameSight(before, after)) return;
  const scans = scansByNumber(after.events);
  if (before) {
    const scansBefore = before.events === after.events ? scans : scansByNumber(before.events);
    countOrder(step, before, scansBefore, falseBefore[orderId], -1);
  }
  countOrder(step, after, scans, state.falseShipments[orderId], 1);
}

/** Most orders that a page shows again are only seen later than before: of that, no figure depends but by a violation. */
function isSameSight(before: OrderSight, after: OrderSight): boolean {
  const isSameTrack =
    before.events === after.events || JSON.stringify(before.events) === JSON.stringify(after.events);
  return (
    isSameTrack &&
    JSON.stringify(before.looks) === JSON.stringify(after.looks) &&
    factsText(before) === factsText(after)
  );
}

/** Equal texts are equal facts; the same facts in another order are told apart, which only costs time. */
function factsText({ order: { seen: _, sources: __, ...facts } }: OrderSight): string {
  return JSON.stringify(facts);
}

type FalseShipments = Readonly<Record<string, IsoInstant>>;

function countOrder(
  step: Step,
  sight: OrderSight,
  scans: ScansByNumber,
  falseShipmentAt: IsoInstant | undefined,
  sign: 1 | -1,
): void {
  const { state, now, parts, judging, open } = step;
  const { orderId } = sight.order;
  const part = orderPart(sight, falseShipmentAt, now, parts, scans);
  if (sign === 1) state.aheadAt = Math.min(state.aheadAt, part.aheadAt);
  else {
    step.moved.add(orderId);
    open.delete(orderId);
  }
  const { createdAt } = part;
  if (createdAt === undefined) countUnseen(state, part, sign, judging);
  if (createdAt === undefined || createdAt > now) return;
  countEntry(state, 'order-list', createdAt, sign, judging);
  countUnseen(state, part, sign, judging);
  const judged = judgedPart(part, now, parts.pack);
  if (sign === 1) step.note(sight, { ...parts, falseShipmentAt, now, judged });
  if (!judged) return;
  const { activityIds } = part;
  const isPast = isForgotten(judged, step.folding);
  const courses = isPast ? closingCourses(judged) : coursesOf(judged, parts.pack);
  foldOrder(step, judged, courses, activityIds, sign);
  if (sign === -1) return;
  if (judged.isOpen) open.set(orderId, packed(judged.known, activityIds));
  if (isPast) return;
  for (const { pattern, ...when } of stepsAhead(part, judged, courses, now, parts.pack))
    step.steps.push({ ...when, orderId, pattern: indexOf(step, pattern), activityIds });
}

/** Whether no window from now on looks at the order: what counts now is not kept of its days, and no step of it counts. */
function isForgotten({ cancellation, logisticsAnomaly }: JudgedOrder, folding: Folding): boolean {
  const { calendar, beijing, forgottenBefore } = folding;
  const isBefore = (at: Instant) =>
    calendar.dayAt(at) < forgottenBefore && beijing.dayAt(at) < forgottenBefore;
  return isBefore(cancellation.anchorAt) && (!logisticsAnomaly || isBefore(logisticsAnomaly.anchorAt));
}

function indexOf({ state, patternAt }: Step, pattern: Pattern): number {
  const text = JSON.stringify(pattern);
  const known = patternAt.get(text);
  if (known !== undefined) return known;
  state.patterns.push(pattern);
  patternAt.set(text, state.patterns.length - 1);
  return state.patterns.length - 1;
}

function foldOrder(
  { state, folding, judging }: Step,
  judged: JudgedOrder,
  courses: Courses,
  activityIds: readonly string[],
  sign: 1 | -1,
): void {
  fold(state.store, courses, sign, folding);
  for (const activityId of activityIds) fold(sumsOf(state, activityId), courses, sign, folding);
  if (judged.isTrackUnseen && judged.logisticsAnomaly)
    addCount(state, 'untracked', judging.calendar.dayAt(judged.logisticsAnomaly.anchorAt), sign);
}

function changeReview(step: Step, { before, after }: Change<ReviewSight>): void {
  if (before) countReview(step, before, -1);
  countReview(step, after, 1);
}

function countReview({ state, now, parts, judging, folding }: Step, sight: ReviewSight, sign: 1 | -1): void {
  const createdAt = reviewedAt(sight);
  const { orderId } = sight.review;
  if (orderId !== undefined && sight.orderCreatedAt === undefined) {
    state.awaited = state.awaited.filter((id) => id !== orderId);
    if (sign === 1) state.awaited.push(orderId);
  }
  if (createdAt > now) {
    if (sign === 1) state.aheadAt = Math.min(state.aheadAt, createdAt);
    return;
  }
  countEntry(state, 'reviews', createdAt, sign, judging);
  const activityIds = activitiesOf(sight, parts);
  if (activityIds.length === 0) return;
  const courses = reviewCourses(sight, parts.pack);
  fold(state.store, courses, sign, folding);
  for (const activityId of activityIds) fold(sumsOf(state, activityId), courses, sign, folding);
}

function sumsOf(state: JudgingState, activityId: string): ScopeSums {
  const sums = state.activities[activityId] ?? { closings: {}, now: {} };
  state.activities[activityId] = sums;
  return sums;
}

/** As scopes have them: what is in order is soon ordered again. */
function soonestFirst([aId, , a]: PackedOrder, [bId, , b]: PackedOrder): number {
  return a - b || compareText(aId, bId);
}

/** What no window looks at any more is forgotten. */
function settle({ state, now, judging, folding, open, moved, steps }: Step): void {
  state.open = [...open.values()].sort(soonestFirst);
  state.pending = withSteps(state.pending, moved, steps);
  for (const sums of [state.store, ...Object.values(state.activities)]) forgetOldDays(sums, folding);
  forgetOldInstants(state, judging);
  settleLedger(state.ledger, judging);
  state.forgottenBefore = folding.forgottenBefore;
  state.now = now;
}
