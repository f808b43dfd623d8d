import { render } from 'preact';
import { browser } from 'wxt/browser';
import css from '../../assets/css/overlay.css?inline';
import { Overlay } from '../../components/overlay.tsx';
import type { CaptureState } from '../../lib/capture/capture.ts';
import { readScorecard, watchScorecard } from '../../lib/published-scorecard.ts';
import { readSettings, watchSettings } from '../../lib/settings.ts';
import { languageOf, textsFor } from '../../lib/text/texts.ts';
import { overlayHost } from './overlay-host.ts';
import { noticeOf } from './overlay-notice.ts';

/** Shows the overlay while the settings want it; returns what to call when the capture has something to tell. */
export function mountOverlay(): (state: CaptureState) => void {
  const host = overlayHost(css);
  let capture: CaptureState | undefined;
  let isCollapsed = false;

  const show = async () => {
    const [scorecard, settings] = await Promise.all([readScorecard(), readSettings()]);
    if (settings.overlay === false || !capture?.page) return host.remove();
    const texts = textsFor(languageOf(settings, browser.i18n.getUILanguage()));
    const toggle = () => {
      isCollapsed = !isCollapsed;
      update();
    };
    const card = scorecard?.stores.find(({ storeId }) => storeId === capture?.storeId);
    const view = { card, texts, isCollapsed, now: Date.now(), zone: scorecard?.rulePack.zone };
    render(<Overlay {...view} notice={noticeOf(capture, texts)} onToggle={toggle} />, host.attach());
  };
  const update = () => void show().catch(() => host.remove());

  watchScorecard(update);
  watchSettings(update);
  return (state) => {
    capture = state;
    update();
  };
}
