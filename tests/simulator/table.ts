/** The figures of many watched stores as one row. */
import type { Score } from './score.ts';

export interface Row {
  stores: number;
  removals: number;
  foreseeable: number;
  /** Of the foreseeable: warned at all, and at least 24 hours before. */
  warned: number;
  inTime: number;
  medianLead: number | undefined;
  leastLead: number | undefined;
  /** Of the foreseeable that were not warned: those where it was said that it cannot be told. */
  couldNotTell: number;
  falseRemovals: number;
  doubtedRemovals: number;
  falseOvers: number;
  warningsWithoutRemoval: number;
}

export function rowOf(scores: readonly Score[]): Row {
  const foreseeable = scores.filter((score) => score.foreseeable);
  const leads = foreseeable.flatMap(({ leadHours }) => leadHours ?? []).sort((a, b) => a - b);
  const sum = (field: 'falseRemovals' | 'doubtedRemovals' | 'falseOvers' | 'warningsWithoutRemoval') =>
    scores.reduce((total, score) => total + score[field], 0);
  return {
    stores: scores.length,
    removals: scores.filter(({ removed }) => removed).length,
    foreseeable: foreseeable.length,
    warned: leads.length,
    inTime: leads.filter((hours) => hours >= 24).length,
    // An unwarned removal counts as a lead of nothing.
    medianLead: median([...foreseeable.slice(leads.length).map(() => 0), ...leads]),
    leastLead: leads[0],
    couldNotTell: foreseeable.filter(({ leadHours, couldNotTell }) => leadHours === undefined && couldNotTell)
      .length,
    falseRemovals: sum('falseRemovals'),
    doubtedRemovals: sum('doubtedRemovals'),
    falseOvers: sum('falseOvers'),
    warningsWithoutRemoval: sum('warningsWithoutRemoval'),
  };
}

/** The lower of two middles. */
function median(sorted: readonly number[]): number | undefined {
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
