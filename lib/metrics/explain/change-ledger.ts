/** What changed between yesterday's closing and now, entry by entry; the parts add up to the integer. */
import type { ChangeLedger } from '../../domain/explanation.ts';
import { type Course, holdsAt } from '../course.ts';
import { defectsOf } from '../figure.ts';
import type { Judging } from '../judging.ts';
import { compareText } from '../orders/valid-shipment.ts';
import { figureAt } from '../window.ts';

type State = 'defect' | 'good' | 'none' | 'left';

export function changeLedger(courses: readonly Course[], judging: Judging): ChangeLedger {
  const { calendar, today, now } = judging;
  const closing = calendar.closingOf(today - 1);
  const before = coursesOfDay(courses, today - 1, judging);
  const current = coursesOfDay(courses, today, judging);
  const changes = courses.map((course) => ({
    id: course.id,
    was: stateOf(course, before, closing),
    is: stateOf(course, current, now),
  }));
  const ids = (was: readonly State[], is: readonly State[]) =>
    changes
      .filter((change) => was.includes(change.was) && is.includes(change.is))
      .map(({ id }) => id)
      .sort(compareText);
  const yesterday = figureAt([...before], closing);
  const figure = figureAt([...current], now);
  return {
    fromDay: calendar.textOf(today - 1),
    toDay: calendar.textOf(today),
    yesterday: { eligible: yesterday.eligible, defects: defectsOf(yesterday) },
    today: { eligible: figure.eligible, defects: defectsOf(figure) },
    newDefects: ids(['none', 'left'], ['defect']),
    newGood: ids(['none', 'left'], ['good']),
    turnedBad: ids(['good'], ['defect']),
    cleared: ids(['defect'], ['good']),
    defectsRolledOff: ids(['defect'], ['left']),
    goodRolledOff: ids(['good'], ['left']),
    withdrawn: ids(['defect', 'good'], ['none']),
  };
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
