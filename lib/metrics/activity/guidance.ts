/** What is said of an activity before, during and after it (rules.md §6). */
import type { StoreFacts } from '../../domain/facts.ts';
import type { StoreReport } from '../../domain/report.ts';
import { takesPart, tookPart } from '../../domain/taking-part.ts';
import type { Instant } from '../../domain/time.ts';
import type { JudgedIndicator } from '../judge-indicator.ts';
import type { Judging } from '../judging.ts';
import { phaseOf } from '../scopes/activity-window.ts';
import type { ActivityScope, Scope } from '../scopes/scope.ts';
import { hasBeenOut } from './back-in.ts';
import { crossCheckOf } from './cross-check.ts';
import { evidenceOf } from './evidence.ts';
import { liveMonitorOf } from './live-monitor.ts';
import { postMortemOf } from './post-mortem.ts';
import { preCheckOf } from './pre-check.ts';
import { reEntryOf } from './re-entry.ts';
import type { Coverage } from './seen-whole.ts';

export interface JudgedScope<OneScope extends Scope = Scope> {
  scope: OneScope;
  /** In the order of INDICATOR_IDS. */
  indicators: readonly JudgedIndicator[];
}

export interface JudgedActivity extends JudgedScope<ActivityScope> {
  fired: Instant | null;
}

type Guidance = Required<
  Pick<StoreReport, 'preCheck' | 'liveMonitor' | 'postMortems' | 'reEntry' | 'crossChecks'>
>;

export function guidanceOf(
  activities: readonly JudgedActivity[],
  store: JudgedScope,
  coverage: Coverage,
  facts: StoreFacts,
  judging: Judging,
): Guidance {
  const phase = ({ scope }: JudgedActivity) => phaseOf(scope.window, judging.now);
  const ended = activities.filter((activity) => phase(activity) === 'ended');
  const running = activities.filter((each) => phase(each) === 'running' && takesPart(each.scope.activity));
  const removed = activities.filter(
    (each) => each.fired !== null || hasBeenOut(each.scope.activity, judging.now),
  );
  const after = activities.filter(
    (each) => (ended.includes(each) && tookPart(each.scope.activity)) || removed.includes(each),
  );
  return {
    preCheck: activities
      .filter((activity) => !ended.includes(activity))
      .map(({ scope }) => preCheckOf(scope, facts, judging)),
    liveMonitor: running.map(({ scope }) => liveMonitorOf(scope, facts, judging)),
    postMortems: after.map((activity) => {
      const evidence = evidenceOf(activity, store, activity.fired, judging);
      return postMortemOf(activity.scope, evidence, activity.fired, facts, coverage, judging);
    }),
    reEntry: removed.map((activity) => reEntryOf(activity, facts, store, coverage, judging)),
    crossChecks: after.map(({ scope }) =>
      crossCheckOf(scope, store.scope, facts, coverage.cancellation?.unseen === 0, judging),
    ),
  };
}
