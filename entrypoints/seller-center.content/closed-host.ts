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

/** Takes them all away, also those of a script of ours that has lost its extension. */
export function removeAll(name: string): void {
  for (const host of document.querySelectorAll(name)) host.remove();
}
