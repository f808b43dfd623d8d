/** The steps that time will bring within the horizon, at worst: what a forecast asks of a state. */
import type { IndicatorId } from '../../domain/vocabulary.ts';
import type { Crossable, Step } from '../crossing.ts';
import { type Figure, NO_FIGURE } from '../figure.ts';
import type { Judging } from '../judging.ts';
import { once } from '../once.ts';
import type { Pattern } from './pending.ts';
import { dueCount } from './pending-steps.ts';
import type { JudgingState } from './state.ts';

/** Of the store, or of one of its activities; found when it is asked for. */
export function aheadIn(
  state: JudgingState,
  judging: Judging,
  activityId?: string,
): (indicator: IndicatorId) => Pick<Crossable, 'bound' | 'ahead'> {
  const { pending, patterns, belongings } = state;
  const isOf = once(() => belongings.map((ids) => activityId === undefined || ids.includes(activityId)));
  const within = once(() => dueCount(pending, judging.calendar.closingOf(judging.lastDay)));
  /** By pattern: how many of its steps are in scope. */
  const counts = once(() => {
    const inScope = isOf();
    const counted = patterns.map(() => 0);
    for (let index = 0; index < within(); index += 1) {
      const pattern = pending.pattern[index] ?? 0;
      if (inScope[pending.activity[index] ?? 0]) counted[pattern] = (counted[pattern] ?? 0) + 1;
    }
    return counted;
  });
  return (indicator) => {
    const changes = once(() => patterns.map(({ worst }) => changeOf(indicator, worst)));
    return {
      bound: () => {
        const bound = { ...NO_FIGURE };
        counts().forEach((count, pattern) => {
          const change = changes()[pattern];
          if (change === undefined) return;
          bound.eligible += count * Math.min(0, change.eligible);
          bound.tenths += count * Math.max(0, change.tenths);
        });
        return bound;
      },
      ahead: () => stepsAhead(state, isOf(), within(), changes(), judging),
    };
  };
}

/** What a step of the pattern changes at worst in the indicator; undefined for nothing. */
function changeOf(indicator: IndicatorId, worst: Pattern['worst']): Figure | undefined {
  const found = worst.find(([id]) => id === indicator);
  return found && { eligible: found[1], tenths: found[2] };
}

function* stepsAhead(
  { pending }: JudgingState,
  isOf: readonly boolean[],
  within: number,
  changes: readonly (Figure | undefined)[],
  { calendar, firstDay }: Judging,
): Generator<Step, undefined> {
  for (let index = 0; index < within; index += 1) {
    const change = changes[pending.pattern[index] ?? 0];
    if (change === undefined || !isOf[pending.activity[index] ?? 0]) continue;
    const day = calendar.dayAt(pending.anchorAt[index] ?? 0);
    if (day >= firstDay) yield { at: pending.at[index] ?? 0, day, change };
  }
}
