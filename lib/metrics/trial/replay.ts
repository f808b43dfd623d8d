/** The rules run over one's own history: what would have been warned, when, and how long before the rule fired. */
import type { StoreFacts } from '../../domain/facts.ts';
import type { IndicatorReport } from '../../domain/report.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import { HOUR, type Instant, instantOfIso, isoOf } from '../../domain/time.ts';
import type { Replay, ReplayedWarning } from '../../domain/trial.ts';
import { INDICATOR_IDS, type IndicatorId, type Level } from '../../domain/vocabulary.ts';
import { judgeVerdicts } from '../judge-store.ts';
import { asKnownNow } from './as-known-now.ts';

export interface ReplayStep {
  at: Instant;
  indicators: readonly IndicatorReport[];
}

/** What is told of, from calm to worst; `unknown` neither begins nor ends a warning. */
const SEVERITY: Partial<Record<Level, number>> = { good: 0, near: 1, over: 2, finalDay: 3, removal: 4 };

/** Every so many hours from `from` to `to`, `to` included. */
export function replayInstants(from: Instant, to: Instant, everyHours: number): Instant[] {
  const instants: Instant[] = [];
  for (let at = to; at >= from; at -= everyHours * HOUR) instants.unshift(at);
  return instants;
}

/** One instant judged, by the facts as known now. */
export function replayStep(facts: StoreFacts, at: Instant, pack: RulePack): ReplayStep {
  return { at, indicators: judgeVerdicts(asKnownNow(facts, at), at, pack).indicators };
}

/** `steps`: by time, at least one. */
export function replayOf(steps: readonly ReplayStep[]): Replay {
  const first = steps[0]?.at ?? 0;
  return {
    from: isoOf(first),
    to: isoOf(steps.at(-1)?.at ?? first),
    instants: steps.length,
    warnings: INDICATOR_IDS.flatMap((id) => warningsOf(id, steps)).sort((a, b) => (a.from < b.from ? -1 : 1)),
  };
}

function warningsOf(id: IndicatorId, steps: readonly ReplayStep[]): ReplayedWarning[] {
  const warnings: ReplayedWarning[] = [];
  let open: ReplayedWarning | undefined;
  for (const { at, indicators } of steps) {
    const report = indicators.find((indicator) => indicator.id === id);
    const severity = report && SEVERITY[report.level];
    if (!report || severity === undefined) continue;
    if (severity === 0) {
      if (open) open.until = isoOf(at);
      open = undefined;
      continue;
    }
    if (!open) {
      open = { indicator: id, from: isoOf(at), worst: report.level };
      warnings.push(open);
    }
    if (severity > (SEVERITY[open.worst] ?? 0)) open.worst = report.level;
    const firedAt = report.level === 'removal' ? report.removalAt : null;
    if (firedAt !== null && open.firedAt === undefined && firedAt >= (steps[0] ? isoOf(steps[0].at) : '')) {
      open.firedAt = firedAt;
      open.hoursAhead = Math.max(0, (instantOfIso(firedAt) - instantOfIso(open.from)) / HOUR);
    }
  }
  return warnings;
}
