import { render } from 'preact';
import css from '../../assets/css/overlay.css?inline';
import { Overlay } from '../../components/overlay.tsx';
import type { CaptureState } from '../../lib/capture/capture.ts';
import type { OverlayWords } from '../../lib/domain/overlay-words.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { overlayActs } from './overlay-acts.ts';
import { overlayHost } from './overlay-host.ts';
import { noticeOf } from './overlay-notice.ts';
import { saveStructure } from './save-structure.ts';

/** The one line at the lower right. */
export function overlayLine() {
  const host = overlayHost(css);
  const show = (capture: CaptureState, words: OverlayWords, settings: Settings) => {
    const verdict = words.stores[capture.storeId ?? ''] ?? words.unjudged;
    const page = capture.page;
    const isStrange = capture.state === 'not-understood' || (page && verdict.drifting?.includes(page));
    const onSaveStructure = page && isStrange ? () => saveStructure(page) : undefined;
    const acts = { ...overlayActs(page, settings), onSaveStructure };
    const notice = noticeOf(capture, words);
    render(<Overlay {...{ verdict, words, notice }} {...acts} />, host.attach());
  };
  return { show, clear: () => host.remove() };
}
