import type { Studies } from '../domain/studies.ts';
import type { Ask } from './ask.ts';

/** The studies, made by the worker. */
export function askedStudies(ask: Ask): Studies {
  return {
    explain: (storeId, indicator, activityId) => ask('explain', { storeId, indicator, activityId }),
    calibrate: (storeId) => ask('calibrate', { storeId }),
    whatIf: (storeId, change) => ask('whatIf', { storeId, change }),
    replay: (storeId, onProgress, signal) => ask('replay', { storeId }, { onProgress, signal }),
  };
}
