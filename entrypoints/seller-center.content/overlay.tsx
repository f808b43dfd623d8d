import { render } from 'preact';
import css from '../../assets/css/overlay.css?inline';
import { Overlay } from '../../components/overlay.tsx';
import type { CaptureState } from '../../lib/capture/capture.ts';
import type { OverlayWords } from '../../lib/domain/overlay-words.ts';
import { readWords, watchWords } from '../../lib/published-words.ts';
import { readSettings, watchSettings } from '../../lib/settings.ts';
import { overlayHost } from './overlay-host.ts';
import { noticeOf } from './overlay-notice.ts';

/** Shows the overlay while the settings want it; returns what to call when the capture has something to tell. */
export function mountOverlay(): (state: CaptureState) => void {
  const host = overlayHost(css);
  let capture: CaptureState | undefined;
  let words: OverlayWords | undefined;
  let isWanted = false;
  let isCollapsed = false;

  const show = () => {
    if (!words || !isWanted || !capture?.page) return host.remove();
    const verdict = words.stores[capture.storeId ?? ''] ?? words.unjudged;
    const view = { verdict, words, notice: noticeOf(capture, words), isCollapsed, onToggle: toggle };
    render(<Overlay {...view} />, host.attach());
  };
  const set = (change: () => void) => {
    change();
    show();
  };
  const toggle = () => set(() => (isCollapsed = !isCollapsed));
  const want = ({ overlay }: { overlay?: boolean | undefined }) => set(() => (isWanted = overlay !== false));

  watchWords((published) => set(() => (words = published)));
  watchSettings(want);
  void readWords().then((published) => set(() => (words = published)));
  void readSettings().then(want);
  return (state) => set(() => (capture = state));
}
