import { closedHost, removeAll } from './closed-host.ts';

const HOST = 'activity-guard-overlay';

export interface OverlayHost {
  /** Where to render; puts the host back if the page removed it. */
  attach(): HTMLElement;
  remove(): void;
}

/** One element, fixed above the page's own content and moving none of it. */
export function overlayHost(css: string): OverlayHost {
  removeAll(HOST);
  const { host, root } = closedHost(HOST, css);
  host.setAttribute('role', 'complementary');
  host.setAttribute('aria-label', 'Activity Guard');
  host.style.position = 'fixed';
  return {
    attach() {
      if (!host.isConnected) document.body.append(host);
      return root;
    },
    remove: () => host.remove(),
  };
}
