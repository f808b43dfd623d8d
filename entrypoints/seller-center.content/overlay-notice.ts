import type { CaptureState } from '../../lib/capture/capture.ts';
import type { OverlayWords } from '../../lib/domain/overlay-words.ts';
import { fill } from '../../lib/text/template.ts';

/** What is wrong with this very page, in words; undefined when it is read as it should be. */
export function noticeOf(capture: CaptureState, { notices, pages }: OverlayWords): string | undefined {
  const { isOrphaned, isStuck, waiting, dropped, refusal, state, page } = capture;
  if (isOrphaned) return fill(notices.reload, { count: waiting });
  if (refusal === 'no-store') return notices.noStore;
  if (isStuck) return fill(notices.unsaved, { count: waiting });
  if (refusal || dropped > 0) return notices.refused;
  if (page && (state === 'signed-out' || state === 'challenge' || state === 'not-understood')) {
    return fill(notices[state], { page: pages[page] });
  }
  return undefined;
}
