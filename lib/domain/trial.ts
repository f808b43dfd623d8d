/** What would have been warned, and what would come of doing this or that. */
import type { IndicatorReport } from './report.ts';
import type { IsoInstant } from './time.ts';
import type { IndicatorId, Level } from './vocabulary.ts';

/** One stretch of warnings about one indicator of the store. */
export interface ReplayedWarning {
  indicator: IndicatorId;
  from: IsoInstant;
  /** Absent: still standing at the end. */
  until?: IsoInstant;
  /** The worst it came to. */
  worst: Level;
  /** When the rule fired, if it did while the warning stood. */
  firedAt?: IsoInstant;
  /** From the first warning until the rule fired. */
  hoursAhead?: number;
}

export interface Replay {
  from: IsoInstant;
  to: IsoInstant;
  /** How many instants were judged. */
  instants: number;
  /** By time. */
  warnings: ReplayedWarning[];
}

export interface WhatIf {
  /** So many open orders are shipped now, the earliest deadlines first. */
  ship: number;
  /** So many are cancelled now by the seller, the latest deadlines first; the others are left. */
  cancel: number;
  /** Percent of the shipped that go by official logistics. */
  officialPercent: number;
}

/** The store's indicators as they would be. */
export type WhatIfOutcome = IndicatorReport[];
