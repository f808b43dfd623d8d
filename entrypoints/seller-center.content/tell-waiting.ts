import type { CaptureState } from '../../lib/capture/capture.ts';
import { isoOf } from '../../lib/domain/time.ts';
import { publishWaiting } from '../../lib/published/waiting-readings.ts';

/** Tells popup and badge of readings that wait too long here, though the line on the page may be off. */
export function tellWaiting() {
  let isTold = false;
  return ({ isStuck, waiting }: CaptureState) => {
    if (Boolean(isStuck) === isTold) return;
    isTold = !isTold;
    // Without its extension a page reaches nobody.
    publishWaiting(isStuck ? { count: waiting, at: isoOf(Date.now()) } : undefined).catch(() => undefined);
  };
}
