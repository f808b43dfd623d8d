import type { CaptureState } from '../../lib/capture/capture.ts';
import type { Settings } from '../../lib/domain/settings.ts';

/** This is a page of ours, and she wants something shown on pages of its kind. */
export function isWanted({ page }: CaptureState, { overlay, hiddenOn = [] }: Settings): boolean {
  return page !== null && overlay !== false && !hiddenOn.includes(page);
}
