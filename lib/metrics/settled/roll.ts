/** Brings a state up to an instant: what was to happen until then has happened. Nothing is read for it. */
import type { Instant } from '../../domain/time.ts';
import { eachStep } from '../steps-of-course.ts';
import { addCount } from './counts.ts';
import { addTo } from './day-figures.ts';
import { addNow, type Folding } from './fold.ts';
import { isIndicator, type Pattern } from './pending.ts';
import { dueCount, type PendingStep, stepAt, stepsFrom } from './pending-steps.ts';
import type { ScopeSums } from './scope-sums.ts';
import type { JudgingState } from './state.ts';

/** In place; `folding` is of the same instant. */
export function roll(state: JudgingState, folding: Folding): void {
  const { now } = folding;
  const due = dueCount(state.pending, now);
  for (let index = 0; index < due; index += 1) take(state, stepAt(state.pending, index), folding);
  state.pending = stepsFrom(state.pending, due);
  state.open = state.open.filter(([, , deadlineAt]) => deadlineAt >= now);
  state.now = Math.max(state.now, now);
}

function take(
  state: JudgingState,
  { at, pattern: index, anchorAt, activityIds }: PendingStep,
  folding: Folding,
): void {
  const pattern = state.patterns[index];
  if (!pattern) return;
  takeInto(state.store, pattern, at, anchorAt, folding);
  for (const activityId of activityIds) {
    const sums = state.activities[activityId];
    if (sums) takeInto(sums, pattern, at, anchorAt, folding);
  }
  for (let count = 0; count < Math.abs(pattern.untracked); count += 1)
    addCount(state, 'untracked', folding.calendar.dayAt(anchorAt), pattern.untracked > 0 ? 1 : -1);
}

function takeInto(sums: ScopeSums, pattern: Pattern, at: Instant, anchorAt: Instant, folding: Folding): void {
  const { calendar, beijing, pack } = folding;
  const day = calendar.dayAt(anchorAt);
  for (const [measure, eligible, tenths] of pattern.now) {
    addNow(sums, measure, day, { eligible, tenths }, folding);
    if (isIndicator(measure))
      addNow(sums, `beijing.${measure}`, beijing.dayAt(anchorAt), { eligible, tenths }, folding);
  }
  for (const [indicator, eligible, tenths] of pattern.closings) {
    const span = [{ from: at, to: Number.POSITIVE_INFINITY }];
    const course = { id: '', anchorAt, eligible: span, defect: [], tenths: 0 };
    const until = { calendar, windowDays: pack.windowDays, end: Number.POSITIVE_INFINITY };
    eachStep(course, until, (closing, difference) => {
      const sign = difference.eligible;
      const change = { eligible: sign * eligible, tenths: sign * tenths };
      sums.closings[indicator] = addTo(sums.closings[indicator], closing, change);
    });
  }
}
