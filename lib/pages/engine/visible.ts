/** What is displayed, by the exact rules of formats.md §1: markup and library classes only, never a style sheet. */

const NEVER = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'SVG',
  'svg',
  'COLGROUP',
  'HEAD',
  'IFRAME',
  'OPTION',
]);
const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** A measure row of a table, or an overlay that its library has closed. */
const HIDING_CLASS =
  /(?:^|\s)\S*(?:-measure-row|-(?:dropdown|tooltip|popover|popconfirm|modal|dialog|drawer|overlay|operations|tabpane|submenu|popup)-hidden)(?:\s|$)/;
const CLOSED_OVERLAY = /(?:^|\s)\S*-overlay-wrapper(?:\s|$)/;

export function isHidden(element: Element): boolean {
  if (NEVER.has(element.tagName)) return true;
  if (!element.hasAttributes()) return element.tagName === 'DIALOG';
  const classes = element.getAttribute('class');
  if (classes && isHidingClass(classes)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  if (style && HIDING_STYLE.test(style)) return true;
  return element.tagName === 'DIALOG' && !element.hasAttribute('open');
}

/** Pages repeat their classes by the thousand; each is judged once. */
const judged = new Map<string, boolean>();
const MOST_JUDGED = 5000;

function isHidingClass(classes: string): boolean {
  let hides = judged.get(classes);
  if (hides === undefined) {
    hides =
      HIDING_CLASS.test(classes) || (CLOSED_OVERLAY.test(classes) && !/(?:^|\s)opened(?:\s|$)/.test(classes));
    if (judged.size >= MOST_JUDGED) judged.clear();
    judged.set(classes, hides);
  }
  return hides;
}

/** Whether the element and all around it are displayed. */
export function isDisplayed(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (isHidden(at)) return false;
  return true;
}
