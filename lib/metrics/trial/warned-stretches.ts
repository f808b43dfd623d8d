/** A course of levels as stretches of warnings. */
import { HOUR, type Instant, type IsoInstant, instantOfIso, isoOf } from '../../domain/time.ts';
import type { WarnedStretch } from '../../domain/trial.ts';
import type { Level } from '../../domain/vocabulary.ts';

export interface LevelAt {
  at: Instant;
  level: Level;
  /** When the rule fired, where it has. */
  firedAt: IsoInstant | null;
}

/** What is told of, from calm to worst; `unknown` neither begins nor ends a warning. */
const SEVERITY: Partial<Record<Level, number>> = { good: 0, near: 1, over: 2, finalDay: 3, removal: 4 };

/** `levels`: by time. A rule that fired before `since` is history, and no warning came before it. */
export function warnedStretches(levels: readonly LevelAt[], since: Instant): WarnedStretch[] {
  const stretches: WarnedStretch[] = [];
  let open: WarnedStretch | undefined;
  for (const { at, level, firedAt } of levels) {
    const severity = SEVERITY[level];
    if (severity === undefined) continue;
    if (severity === 0) {
      if (open) open.until = isoOf(at);
      open = undefined;
      continue;
    }
    if (!open) {
      open = { from: isoOf(at), worst: level };
      stretches.push(open);
    }
    if (severity > (SEVERITY[open.worst] ?? 0)) open.worst = level;
    if (firedAt !== null && open.firedAt === undefined && instantOfIso(firedAt) >= since) {
      open.firedAt = firedAt;
      open.hoursAhead = hoursBetween(open.from, firedAt);
    }
  }
  return stretches;
}

export function hoursBetween(from: IsoInstant, to: IsoInstant): number {
  return Math.max(0, (instantOfIso(to) - instantOfIso(from)) / HOUR);
}
