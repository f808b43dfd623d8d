/** What a view asks to be computed when it is opened: too much to have ready, and too long to wait for. */
import type { DayCalibration } from './calibration.ts';
import type { ReasonedExplanation } from './explanation.ts';
import type { Replay, WhatIf, WhatIfOutcome } from './trial.ts';
import type { IndicatorId } from './vocabulary.ts';

/** Each of the store's records as they were last judged. */
export interface Studies {
  /** `activityId`: absent for the store. */
  explain(storeId: string, indicator: IndicatorId, activityId?: string): Promise<ReasonedExplanation>;
  calibrate(storeId: string): Promise<DayCalibration[]>;
  whatIf(storeId: string, change: WhatIf): Promise<WhatIfOutcome>;
  /** Undefined when `signal` ended it. */
  replay(
    storeId: string,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<Replay | undefined>;
}
