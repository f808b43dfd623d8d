/** Brings a state up to an instant: what was to happen until then has happened. Nothing is read for it. */
import type { Instant } from '../../domain/time.ts';
import { eachStep } from '../steps-of-course.ts';
import { addCount } from './counts.ts';
import { addTo } from './day-figures.ts';
import { addNow, type Folding, forgetOldDays, isForgotten } from './fold.ts';
import type { Pattern } from './pending.ts';
import { dueCount, type PendingStep, stepAt, stepsFrom, stepsWithout } from './pending-steps.ts';
import type { ScopeSums } from './scope-sums.ts';
import { type JudgingState, sumsOfScopes } from './state.ts';

/** In place; `folding` is of the same instant. */
export function roll(state: JudgingState, folding: Folding): void {
  const { now } = folding;
  const due = dueCount(state.pending, now);
  for (let index = 0; index < due; index += 1) take(state, stepAt(state.pending, index), folding);
  state.pending = stepsFrom(state.pending, due);
  // The soonest stand first.
  const open = state.open.findIndex(([, , deadlineAt]) => deadlineAt >= now);
  if (open !== 0) state.open = open < 0 ? [] : state.open.slice(open);
  state.now = Math.max(state.now, now);
  if (folding.forgottenBefore > state.forgottenBefore) forget(state, folding);
}

function take(
  state: JudgingState,
  { at, pattern: index, anchorAt, activity }: PendingStep,
  folding: Folding,
): void {
  const pattern = state.patterns[index];
  if (!pattern) return;
  takeInto(sumsOfScopes(state, state.belongings[activity] ?? []), pattern, at, anchorAt, folding);
  for (let count = 0; count < Math.abs(pattern.untracked); count += 1)
    addCount(state, 'untracked', folding.calendar.dayAt(anchorAt), pattern.untracked > 0 ? 1 : -1);
}

function takeInto(
  scopes: readonly ScopeSums[],
  pattern: Pattern,
  at: Instant,
  anchorAt: Instant,
  folding: Folding,
): void {
  for (const [measure, eligible, tenths] of pattern.now)
    addNow(scopes, measure, anchorAt, eligible, tenths, folding);
  for (const [indicator, eligible, tenths] of pattern.closings) {
    const span = [{ from: at, to: Number.POSITIVE_INFINITY }];
    const course = { id: '', anchorAt, eligible: span, defect: [], tenths: 0 };
    eachStep(course, folding.until, (closing, sign) => {
      for (const { closings } of scopes)
        closings[indicator] = addTo(closings[indicator], closing, sign * eligible, sign * tenths);
    });
  }
}

/** What no window looks at any more, once a day. */
function forget(state: JudgingState, folding: Folding): void {
  for (const sums of [state.store, ...Object.values(state.activities)]) forgetOldDays(sums, folding);
  state.pending = stepsWithout(state.pending, (anchorAt) => isForgotten(anchorAt, folding));
  state.forgottenBefore = folding.forgottenBefore;
}
