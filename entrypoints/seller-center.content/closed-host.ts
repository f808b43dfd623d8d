export interface ClosedHost {
  host: HTMLElement;
  /** Where to render. */
  root: HTMLElement;
}

/** A plain element, never a registered custom element, whose content the page can neither see nor style. */
export function closedHost(name: string, css: string): ClosedHost {
  const host = document.createElement(name);
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const root = document.createElement('div');
  shadow.append(style, root);
  return { host, root };
}

/** Takes away what a script of ours left that has lost its extension. */
export function removeOrphans(name: string): void {
  for (const orphan of document.querySelectorAll(name)) orphan.remove();
}
