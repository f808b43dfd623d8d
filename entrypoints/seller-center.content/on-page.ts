import type { CaptureState } from '../../lib/capture/capture.ts';
import type { OverlayWords } from '../../lib/domain/overlay-words.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { readSettings, watchSettings } from '../../lib/published/settings.ts';
import { readWords, watchWords } from '../../lib/published/words.ts';
import { isWanted } from './is-wanted.ts';
import { orderMarks } from './order-marks.tsx';
import { overlayLine } from './overlay-line.tsx';

/** Everything shown on the page: there while the settings want it and this is a page of ours. */
export function showOnPage() {
  const line = overlayLine();
  const marks = orderMarks();
  let capture: CaptureState | undefined;
  let words: OverlayWords | undefined;
  let settings: Settings | undefined;
  let marked: CaptureState['marks'] | undefined;

  const set = (change: () => void) => {
    change();
    if (!capture || !words || !settings || !isWanted(capture, settings)) {
      line.clear();
      marks.clear();
      marked = undefined;
      return;
    }
    line.show(capture, words, settings);
    if (capture.marks !== marked) marks.show(capture.marks, words);
    marked = capture.marks;
  };
  const want = (saved: Settings) => set(() => (settings = saved));

  watchWords((published) => set(() => (words = published)));
  watchSettings(want);
  void readWords().then((published) => set(() => (words = published)));
  void readSettings().then(want);
  return { update: (state: CaptureState) => set(() => (capture = state)), onRest: () => void marks.place() };
}
