/** What a view asks to be computed when it is opened: too much to have ready, all of it pure but the replay's pauses. */
import type { DayCalibration } from './calibration.ts';
import type { Explanation } from './explanation.ts';
import type { JudgedStore, JudgedStores } from './judged.ts';
import type { Replay, WhatIf, WhatIfOutcome } from './trial.ts';
import type { IndicatorId } from './vocabulary.ts';

type Judged = Pick<JudgedStores, 'judgedAt' | 'pack'>;

export interface Studies {
  /** `activityId`: absent for the store. */
  explain(indicator: IndicatorId, store: JudgedStore, judged: Judged, activityId?: string): Explanation;
  calibrate(store: JudgedStore, judged: Judged): DayCalibration[];
  whatIf(store: JudgedStore, judged: Judged, change: WhatIf): WhatIfOutcome;
  /** Lets others work between two instants; undefined when `signal` ended it. */
  replay(
    store: JudgedStore,
    judged: Judged,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<Replay | undefined>;
}
