/** What one step of the state shares: the state, what it is brought up by, and what is gathered on the way. */
import { compareText } from '../../domain/compare-text.ts';
import { judgingAt } from '../judging.ts';
import { type Counting, forgetOldInstants } from './counts.ts';
import { type Folding, foldingAt } from './fold.ts';
import { settleLedger } from './ledger.ts';
import type { noteJudged, PartsOf } from './order-part.ts';
import type { PackedOrder } from './packed-order.ts';
import type { NewStep } from './pending.ts';
import { type PendingStep, withSteps } from './pending-steps.ts';
import { roll } from './roll.ts';
import type { JudgingState } from './state.ts';

export interface FoldingStep extends Counting {
  parts: PartsOf;
  folding: Folding;
  /** Is told what is judged of each order. */
  note: typeof noteJudged;
  /** What the orders that changed had open and pending, and what they have now. */
  gone: OpenAndPending;
  come: OpenAndPending;
  patternAt: Map<string, number>;
}

export interface OpenAndPending {
  open: PackedOrder[];
  steps: PendingStep[];
}

/** The state is brought up to the instant of `parts`. */
export function beginStep(state: JudgingState, parts: PartsOf, note: typeof noteJudged): FoldingStep {
  const { now, pack } = parts;
  const folding = foldingAt(now, pack, state.forgottenBefore);
  roll(state, folding);
  return {
    state,
    parts,
    judging: judgingAt(now, pack),
    folding,
    lists: state.ledger.visits.filter(({ known }) => known !== undefined),
    note,
    gone: { open: [], steps: [] },
    come: { open: [], steps: [] },
    patternAt: new Map(state.patterns.map((pattern, index) => [JSON.stringify(pattern), index])),
  };
}

/** The step as the state has it. */
export function pendingStep(
  { state, patternAt }: FoldingStep,
  { at, anchorAt, pattern }: NewStep,
  activityIds: readonly string[],
): PendingStep {
  const text = JSON.stringify(pattern);
  const known = patternAt.get(text) ?? state.patterns.push(pattern) - 1;
  patternAt.set(text, known);
  return { at, anchorAt, pattern: known, activity: belongingAt(state, activityIds) };
}

function belongingAt({ belongings }: JudgingState, activityIds: readonly string[]): number {
  const known = belongings.findIndex(
    (ids) => ids.length === activityIds.length && ids.every((id, index) => id === activityIds[index]),
  );
  return known < 0 ? belongings.push(activityIds) - 1 : known;
}

/** What was gathered goes into the state. False where that never had what is gone: then it is worthless. */
export function endStep(step: FoldingStep): boolean {
  if (!takeOpenAndPending(step)) return false;
  forgetOldInstants(step.state, step.judging);
  settleLedger(step.state.ledger, step.judging);
  return true;
}

function takeOpenAndPending({ state, gone, come }: FoldingStep): boolean {
  const pending = withSteps(state.pending, gone.steps, come.steps);
  if (!pending) return false;
  state.pending = pending;
  if (gone.open.length + come.open.length > 0) state.open = withOpen(state.open, gone.open, come.open);
  return true;
}

function withOpen(
  open: readonly PackedOrder[],
  gone: readonly PackedOrder[],
  come: readonly PackedOrder[],
): PackedOrder[] {
  const ids = new Set(gone.map(([orderId]) => orderId));
  return [...open.filter(([orderId]) => !ids.has(orderId)), ...come].sort(soonestFirst);
}

/** As scopes have them: what is in order is soon ordered again. */
function soonestFirst(a: PackedOrder, b: PackedOrder): number {
  return a[2] - b[2] || compareText(a[0], b[0]);
}
