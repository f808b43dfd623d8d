/** The studies of the dashboard, by the metrics. */
import { reasoned } from '../domain/explanation.ts';
import type { JudgedStore, JudgedStores } from '../domain/judged.ts';
import type { Studies } from '../domain/studies.ts';
import { HOUR } from '../domain/time.ts';
import { calibrate } from '../metrics/calibrate.ts';
import { explainIn } from '../metrics/explain/explain.ts';
import type { StoreScopes } from '../metrics/scopes/scope.ts';
import { scopesOf } from '../metrics/scopes/scopes-of.ts';
import { type ReplayStep, replayInstants, replayOf, replayStep } from '../metrics/trial/replay.ts';
import { whatIf } from '../metrics/trial/what-if.ts';
import { judgedStoreOf } from '../text/chosen-store.ts';

const REPLAYED_DAYS = 30;
const EVERY_HOURS = 12;

/** Of the records as they were judged; asking for a store that is not among them rejects. */
export function studiesOf(judged: JudgedStores): Studies {
  const { judgedAt, pack } = judged;
  const scopes = new Map<string, StoreScopes>();
  const storeOf = (storeId: string): JudgedStore => {
    const store = judgedStoreOf(judged, storeId);
    if (!store) throw new RangeError(`no store ${storeId}`);
    return store;
  };
  return {
    async explain(storeId, indicator, activityId) {
      const { facts } = storeOf(storeId);
      const parts = scopes.get(storeId) ?? scopesOf(facts, judgedAt, pack);
      scopes.set(storeId, parts);
      return reasoned(explainIn(parts, indicator, facts, judgedAt, pack, activityId));
    },
    calibrate: async (storeId) => calibrate(storeOf(storeId).facts, judgedAt, pack),
    whatIf: async (storeId, change) => whatIf(storeOf(storeId).facts, judgedAt, pack, change),
    async replay(storeId, onProgress, signal) {
      const { facts } = storeOf(storeId);
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
}
