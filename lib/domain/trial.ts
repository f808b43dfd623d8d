/** What would have been warned, and what would come of doing this or that. */
import type { IndicatorReport } from './report.ts';
import type { IsoInstant } from './time.ts';
import type { ActivityPhase, IndicatorId, Level } from './vocabulary.ts';

/** One stretch of warnings. */
export interface WarnedStretch {
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

/** About one indicator of the store, or of one activity. */
export interface ReplayedWarning extends WarnedStretch {
  indicator: IndicatorId;
  activityId?: string;
}

/** What the warnings came to for one activity: by its risk, its own and the store's, until it ended. */
export interface ReplayedActivity {
  activityId: string;
  name?: string;
  warnings: WarnedStretch[];
  /** When the rule first fired for it; absent: it did not. */
  firedAt?: IsoInstant;
  /** From the beginning of the warning that stood then; 0 where none did. */
  hoursAhead?: number;
}

export interface Replay {
  from: IsoInstant;
  to: IsoInstant;
  /** How many instants were judged. */
  instants: number;
  /** By time. */
  warnings: ReplayedWarning[];
  /** Those that ran at one of the instants, or were to. */
  activities: ReplayedActivity[];
}

export interface WhatIf {
  /** Orders of this activity alone; absent: of the store. */
  activityId?: string;
  /** So many open orders are shipped now, the earliest deadlines first. */
  ship: number;
  /** So many are cancelled now by the seller, the latest deadlines first; the others are left. */
  cancel: number;
  /** Percent of the shipped that go by official logistics. */
  officialPercent: number;
}

export interface WhatIfOutcome {
  /** How many orders there are to ship or to cancel. */
  open: number;
  /** Of the store or the activity, as they are and as they would be. */
  asIs: IndicatorReport[];
  indicators: IndicatorReport[];
  /** What runs or is to run: its risk as it is and as it would be. */
  activities: { activityId: string; name?: string; phase: ActivityPhase; asIs: Level; risk: Level }[];
}
