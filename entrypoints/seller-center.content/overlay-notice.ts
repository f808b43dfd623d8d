import type { CaptureState } from '../../lib/capture/capture.ts';
import { pageName } from '../../lib/text/names.ts';
import type { Texts } from '../../lib/text/texts.ts';

/** What is wrong with this very page, in words; undefined when it is read as it should be. */
export function noticeOf(capture: CaptureState, texts: Texts): string | undefined {
  const { isOrphaned, waiting, refusal, state, page } = capture;
  if (isOrphaned) return texts.say('overlay.waiting', { count: waiting });
  if (refusal === 'no-store') return texts.say('overlay.noStore');
  if (page && (state === 'signed-out' || state === 'challenge' || state === 'not-understood')) {
    return texts.say(`state.${state}`, { page: pageName(page, texts) });
  }
  return undefined;
}
