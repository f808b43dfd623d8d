const HOST = 'activity-guard-overlay';

export interface OverlayHost {
  /** Where to render, inside a closed shadow root; puts the host back if the page removed it. */
  attach(): HTMLElement;
  remove(): void;
}

/** One plain element, never a registered custom element, fixed above the page's own content and moving none of it. */
export function overlayHost(css: string): OverlayHost {
  // Left by a script of ours that lost its extension.
  for (const orphan of document.querySelectorAll(HOST)) orphan.remove();
  const host = document.createElement(HOST);
  host.setAttribute('role', 'complementary');
  host.setAttribute('aria-label', 'Activity Guard');
  host.style.position = 'fixed';
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const root = document.createElement('div');
  shadow.append(style, root);
  return {
    attach() {
      if (!host.isConnected) document.body.append(host);
      return root;
    },
    remove: () => host.remove(),
  };
}
