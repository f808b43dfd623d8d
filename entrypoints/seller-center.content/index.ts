import { defineContentScript } from 'wxt/utils/define-content-script';
import { startCapture } from '../../lib/capture/capture.ts';
import { readPage } from '../../lib/pages/read-page.ts';
import { SELLER_CENTER_MATCHES } from '../../lib/domain/seller-center-hosts.ts';
import { isConnected, sendReading } from './extension-link.ts';
import { mountOverlay } from './overlay.tsx';

export default defineContentScript({
  matches: SELLER_CENTER_MATCHES,
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  cssInjectionMode: 'manual',
  main() {
    if (window.top !== window) return;
    startCapture({
      window,
      readPage,
      send: sendReading,
      isConnected,
      onChange: mountOverlay(),
    });
  },
});
