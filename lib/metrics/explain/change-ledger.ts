/** What changed between yesterday's closing and now, entry by entry; the parts add up to the tenth. */
import { compareText } from '../../domain/compare-text.ts';
import {
  type ChangeLedger,
  LEDGER_STEPS,
  type LedgerChange,
  type LedgerStep,
} from '../../domain/explanation.ts';
import { type Course, holdsAt } from '../course.ts';
import { defectsOf, type Figure } from '../figure.ts';
import type { Judging } from '../judging.ts';
import { figureAt } from '../window.ts';

type State = 'defect' | 'good' | 'none' | 'left';

/** Which step leads from a state at yesterday's closing to one now; none where nothing changed. */
const STEP_BETWEEN: Record<State, Partial<Record<State, LedgerStep>>> = {
  none: { defect: 'newDefects', good: 'newGood' },
  left: { defect: 'newDefects', good: 'newGood' },
  good: { defect: 'turnedBad', left: 'goodRolledOff', none: 'withdrawn' },
  defect: { good: 'cleared', left: 'defectsRolledOff', none: 'withdrawn' },
};

export function changeLedger(courses: readonly Course[], judging: Judging): ChangeLedger {
  const { calendar, today, now } = judging;
  const closing = calendar.closingOf(today - 1);
  const before = coursesOfDay(courses, today - 1, judging);
  const current = coursesOfDay(courses, today, judging);
  const moves = new Map<LedgerStep, Move[]>(LEDGER_STEPS.map((step) => [step, []]));
  for (const course of courses) {
    const was = stateOf(course, before, closing);
    const is = stateOf(course, current, now);
    const step = STEP_BETWEEN[was][is];
    if (step !== undefined) moves.get(step)?.push({ course, was, is });
  }
  return {
    fromDay: calendar.textOf(today - 1),
    toDay: calendar.textOf(today),
    yesterday: numbersOf(figureAt([...before], closing)),
    today: numbersOf(figureAt([...current], now)),
    changes: Object.fromEntries(
      [...moves].map(([step, ofStep]) => [step, changeOf(ofStep)]),
    ) as ChangeLedger['changes'],
  };
}

interface Move {
  course: Course;
  was: State;
  is: State;
}

function changeOf(moves: readonly Move[]): LedgerChange {
  const counts = (state: State) => state === 'defect' || state === 'good';
  const sum = (partOf: (course: Course, state: State) => number) =>
    moves.reduce((total, { course, was, is }) => total + partOf(course, is) - partOf(course, was), 0);
  return {
    ids: moves.map(({ course }) => course.id).sort(compareText),
    ...numbersOf({
      eligible: sum((_, state) => Number(counts(state))),
      tenths: sum(({ tenths }, state) => (state === 'defect' ? tenths : 0)),
    }),
  };
}

function numbersOf(figure: Figure): { eligible: number; defects: number } {
  return { eligible: figure.eligible, defects: defectsOf(figure) };
}

function coursesOfDay(courses: readonly Course[], day: number, { calendar, pack }: Judging): Set<Course> {
  return new Set(
    courses.filter(({ anchorAt }) => {
      const anchor = calendar.dayAt(anchorAt);
      return anchor <= day && anchor > day - pack.windowDays;
    }),
  );
}

/** `left`: out of the window. */
function stateOf(course: Course, inWindow: ReadonlySet<Course>, at: number): State {
  if (!inWindow.has(course)) return 'left';
  if (holdsAt(course.defect, at)) return 'defect';
  return holdsAt(course.eligible, at) ? 'good' : 'none';
}
