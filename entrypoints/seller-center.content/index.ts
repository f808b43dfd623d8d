import { defineContentScript } from 'wxt/utils/define-content-script';
import { startCapture } from '../../lib/capture/capture.ts';
import { SELLER_CENTER_MATCHES } from '../../lib/domain/seller-center-hosts.ts';
import { readPageInSteps } from '../../lib/pages/read-page.ts';
import { isConnected, sendReading } from './extension-link.ts';
import { showOnPage } from './on-page.ts';
import { tellWaiting } from './tell-waiting.ts';

export default defineContentScript({
  matches: SELLER_CENTER_MATCHES,
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  cssInjectionMode: 'manual',
  main() {
    if (window.top !== window) return;
    const { update, onRest } = showOnPage();
    const tell = tellWaiting();
    startCapture({
      window,
      readPage: readPageInSteps,
      send: sendReading,
      isConnected,
      onChange(state) {
        update(state);
        tell(state);
      },
      onRest,
    });
  },
});
