import type { CaptureState } from '../../lib/capture/capture.ts';
import type { OverlayWords } from '../../lib/domain/overlay-words.ts';
import { readWords, watchWords } from '../../lib/published-words.ts';
import { readSettings, watchSettings } from '../../lib/settings.ts';
import { orderMarks } from './order-marks.tsx';
import { overlayLine } from './overlay-line.tsx';

/** Everything shown on the page: there while the settings want it and this is a page of ours. */
export function showOnPage() {
  const line = overlayLine();
  const marks = orderMarks();
  let capture: CaptureState | undefined;
  let words: OverlayWords | undefined;
  let isWanted = false;

  const set = (change: () => void) => {
    const marked = capture?.marks;
    change();
    const isShown = words !== undefined && isWanted && capture?.page;
    if (!isShown || !capture || !words) {
      line.clear();
      marks.clear();
      return;
    }
    line.show(capture, words);
    if (capture.marks !== marked) marks.show(capture.marks, words);
  };
  const want = ({ overlay }: { overlay?: boolean | undefined }) => set(() => (isWanted = overlay !== false));

  watchWords((published) => set(() => (words = published)));
  watchSettings(want);
  void readWords().then((published) => set(() => (words = published)));
  void readSettings().then(want);
  return { update: (state: CaptureState) => set(() => (capture = state)), onRest: () => void marks.place() };
}
