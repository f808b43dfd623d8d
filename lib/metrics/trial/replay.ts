/** The rules run over one's own history: what would have been warned, when, and how long before the rule fired. */
import type { StoreFacts } from '../../domain/facts.ts';
import type { ActivityReport, IndicatorReport } from '../../domain/report.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import { tookPart } from '../../domain/taking-part.ts';
import { HOUR, type Instant, isoOf } from '../../domain/time.ts';
import type { Replay, ReplayedActivity, ReplayedWarning } from '../../domain/trial.ts';
import { INDICATOR_IDS } from '../../domain/vocabulary.ts';
import { judgeVerdicts } from '../judge-store.ts';
import { asKnownNow } from './as-known-now.ts';
import { hoursBetween, warnedStretches } from './warned-stretches.ts';

export interface ReplayStep {
  at: Instant;
  indicators: readonly IndicatorReport[];
  activities: readonly ActivityReport[];
}

/** Every so many hours from `from` to `to`, `to` included. */
export function replayInstants(from: Instant, to: Instant, everyHours: number): Instant[] {
  const instants: Instant[] = [];
  for (let at = to; at >= from; at -= everyHours * HOUR) instants.unshift(at);
  return instants;
}

/** One instant judged, by the facts as known now. */
export function replayStep(facts: StoreFacts, at: Instant, pack: RulePack): ReplayStep {
  const { indicators, activities } = judgeVerdicts(asKnownNow(facts, at), at, pack);
  return { at, indicators, activities };
}

/** `steps`: by time, at least one. */
export function replayOf(steps: readonly ReplayStep[]): Replay {
  const first = steps[0]?.at ?? 0;
  const ids = [...new Set(steps.flatMap(({ activities }) => activities.filter(isAhead).map(idOf)))];
  const warnings = [
    ...indicatorWarnings(steps),
    ...ids.flatMap((activityId) =>
      indicatorWarnings(aheadIn(steps, activityId)).map((warning) => ({ ...warning, activityId })),
    ),
  ];
  return {
    from: isoOf(first),
    to: isoOf(steps.at(-1)?.at ?? first),
    instants: steps.length,
    warnings: warnings.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from))),
    activities: ids.map((activityId) => replayedActivity(activityId, steps)),
  };
}

/** The figures of an activity at the instants at which it ran or was to. */
function aheadIn(steps: readonly ReplayStep[], activityId: string) {
  return steps.flatMap(({ at, activities }) => {
    const activity = activities.find((each) => each.activityId === activityId);
    return activity && isAhead(activity) ? [{ at, activity, indicators: activity.indicators }] : [];
  });
}

function indicatorWarnings(steps: readonly Pick<ReplayStep, 'at' | 'indicators'>[]): ReplayedWarning[] {
  const since = steps[0]?.at ?? 0;
  return INDICATOR_IDS.flatMap((indicator) => {
    const levels = steps.flatMap(({ at, indicators }) => {
      const report = indicators.find(({ id }) => id === indicator);
      return report ? [{ at, ...report, firedAt: report.level === 'removal' ? report.removalAt : null }] : [];
    });
    return warnedStretches(levels, since).map((stretch) => ({ ...stretch, indicator }));
  });
}

function replayedActivity(activityId: string, steps: readonly ReplayStep[]): ReplayedActivity {
  const since = isoOf(steps[0]?.at ?? 0);
  const ahead = aheadIn(steps, activityId);
  const levels = ahead.map(({ at, activity }) => ({ at, level: activity.risk, firedAt: activity.firedAt }));
  const warnings = warnedStretches(levels, steps[0]?.at ?? 0);
  const newest = steps.at(-1)?.activities.find((each) => each.activityId === activityId);
  // It may have ended before the next instant that is judged.
  const firedAt = newest?.firedAt ?? null;
  const isNew = firedAt !== null && firedAt >= since;
  const stood = isNew
    ? warnings.findLast(({ from, until }) => from <= firedAt && (until === undefined || until > firedAt))
    : undefined;
  return {
    activityId,
    ...(newest?.name !== undefined && { name: newest.name }),
    warnings,
    ...(isNew && { firedAt, hoursAhead: stood ? hoursBetween(stood.from, firedAt) : 0 }),
  };
}

/** One that she never joined could not be ended for her. */
function isAhead(activity: ActivityReport): boolean {
  return activity.phase !== 'ended' && tookPart(activity);
}

function idOf({ activityId }: ActivityReport): string {
  return activityId;
}
