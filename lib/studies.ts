/** The studies of the dashboard, by the metrics. */
import type { Studies } from './domain/studies.ts';
import { HOUR } from './domain/time.ts';
import { calibrate } from './metrics/calibrate.ts';
import { explain } from './metrics/explain/explain.ts';
import { type ReplayStep, replayInstants, replayOf, replayStep } from './metrics/trial/replay.ts';
import { whatIf } from './metrics/trial/what-if.ts';

const REPLAYED_DAYS = 30;
const EVERY_HOURS = 12;

export const studies: Studies = {
  explain: (indicator, { facts }, { judgedAt, pack }, activityId) =>
    explain(indicator, facts, judgedAt, pack, activityId),
  calibrate: ({ facts }, { judgedAt, pack }) => calibrate(facts, judgedAt, pack),
  whatIf: ({ facts }, { judgedAt, pack }, change) => whatIf(facts, judgedAt, pack, change),
  async replay({ facts }, { judgedAt, pack }, onProgress, signal) {
    const instants = replayInstants(judgedAt - REPLAYED_DAYS * 24 * HOUR, judgedAt, EVERY_HOURS);
    const steps: ReplayStep[] = [];
    for (const at of instants) {
      steps.push(replayStep(facts, at, pack));
      onProgress(steps.length / instants.length);
      await new Promise((resume) => setTimeout(resume));
      if (signal.aborted) return undefined;
    }
    return replayOf(steps);
  },
};
