/** One step of the state: what a page, a file or the seller changed, and the time that passed since. */
import type { Activity, PageVisit } from '../../domain/facts.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import type { StoreChanges } from '../../domain/store-changes.ts';
import { type Instant, instantOfIso, isoOf } from '../../domain/time.ts';
import { activityWindow } from '../scopes/activity-window.ts';
import { changeOrder } from './change-order.ts';
import { changeReview } from './change-review.ts';
import { withKnown } from './counts.ts';
import { beginStep, endStep, type FoldingStep } from './folding-step.ts';
import { isListKind, isTooLate, trimmed } from './ledger.ts';
import { noteJudged, type PartsOf } from './order-part.ts';
import type { JudgingState } from './state.ts';

/** What a state rests on beside the records that it was made of. */
export interface Basis {
  pack: RulePack;
  packHash: string;
  /** As they are judged. */
  activities: readonly Activity[];
}

/** Grows when a state comes to hold other sums, or holds them otherwise: one that an earlier build kept is made anew. */
const FORM = 7;

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
  now: Instant,
): PartsOf {
  const windows = activities.map(activityWindow);
  return { now, nowText: isoOf(now), pack, windows, isCoverageStated, areTracksStated };
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
  const step = beginStep(state, partsOf(state, basis, now), noteJudged);
  if (!takeVisits(step, changes.visits)) return false;
  const falseBefore = state.falseShipments;
  takeFalseShipments(state, changes.falseShipments, now);
  for (const change of changes.orders) changeOrder(step, change, falseBefore);
  for (const change of changes.reviews) changeReview(step, change);
  return endStep(step);
}

/** Entries first, visits after them: what a list had to show is counted among the entries known before it. */
function takeVisits(
  { state, judging, lists, parts: { now } }: FoldingStep,
  visits: readonly PageVisit[],
): boolean {
  for (const visit of visits) {
    const readAt = instantOfIso(visit.readAt);
    if (readAt > now) return false;
    if (isListKind(visit.page) && isTooLate(state.ledger, visit)) return false;
    const kept = withKnown(state, trimmed(visit), judging);
    if (!kept) return false;
    state.ledger.visits.push(kept);
    if (kept.known !== undefined) lists.push(kept);
  }
  return true;
}

function takeFalseShipments(
  state: JudgingState,
  changed: StoreChanges['falseShipments'],
  now: Instant,
): void {
  const known: JudgingState['falseShipments'] = {};
  for (const [orderId, at] of Object.entries(changed)) {
    const seenAt = instantOfIso(at);
    if (seenAt <= now) known[orderId] = at;
    else state.aheadAt = Math.min(state.aheadAt, seenAt);
  }
  state.falseShipments = { ...state.falseShipments, ...known };
}
