/** What is displayed, by the exact rules of formats.md §1: markup and library classes only, never a style sheet. */

import { type Tag, tagOf } from './tags.ts';

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** A measure row of a table, or an overlay that its library has closed. */
const HIDING_CLASS =
  /(?:^|\s)\S*(?:-measure-row|-(?:dropdown|tooltip|popover|popconfirm|modal|dialog|drawer|overlay|operations|tabpane|submenu|popup)-hidden)(?:\s|$)/;
/** That of AG Grid is no overlay over the page: it says in the grid that there are no rows. */
const CLOSED_OVERLAY = /(?:^|\s)(?!ag-)\S*-overlay-wrapper(?:\s|$)/;

const PAGER = /paginat(?:ion|or)|laypage|(?:^|[\s_-])pager(?:[\s_-]|$)|(?:^|\s)semi-page(?:\s|$)|分页|分頁/i;

export function isHidden(element: Element): boolean {
  if (tagOf(element.tagName).isNever) return true;
  if (!element.hasAttributes()) return element.tagName === 'DIALOG';
  const classes = element.getAttribute('class');
  return (classes !== null && looksOf(classes).hides) || hidesItself(element);
}

/** Whether an attribute other than its classes hides the element. */
export function hidesItself(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (hidesByStyle(element)) return true;
  return element.tagName === 'DIALOG' && !element.hasAttribute('open');
}

export function hidesByStyle(element: Element): boolean {
  const style = element.getAttribute('style');
  return style !== null && HIDING_STYLE.test(style);
}

/** What classes, or a name for screen readers, tell of an element. */
export interface Looks {
  classes: string;
  hides: boolean;
  isPager: boolean;
  /** It is a badge. */
  isTag: boolean;
  /** A price that holds no longer. */
  isStruck: boolean;
  /** It may be, or hold, what stands there only while something loads. */
  mayLoad: boolean;
  /** One of these, but for the badge: an element that looks so is looked at more closely. */
  isSpecial: boolean;
  /** Of the last element that looked so. */
  tag: Tag | undefined;
}

export const PLAIN: Looks = {
  classes: '',
  hides: false,
  isPager: false,
  isTag: false,
  isStruck: false,
  mayLoad: false,
  isSpecial: false,
  tag: undefined,
};
const STRUCK = /(?:^|\s)line-through(?:\s|$)/;
const TAG = /(?:^|[\s_-])(?:tags?|badge|chip)(?:[\s_-]|$)/i;
const MAY_LOAD = /skeleton|Skeleton|spin|loading|Progress|animate-|placeholder-/;

/** Pages repeat their classes by the thousand; each is judged once. */
const judged = new Map<string, Looks>();
const MOST_JUDGED = 5000;

export function looksOf(classes: string): Looks {
  let looks = judged.get(classes);
  if (!looks) {
    const hides =
      HIDING_CLASS.test(classes) || (CLOSED_OVERLAY.test(classes) && !/(?:^|\s)opened(?:\s|$)/.test(classes));
    const isPager = PAGER.test(classes);
    const mayLoad = MAY_LOAD.test(classes);
    const isStruck = STRUCK.test(classes);
    looks = {
      classes,
      hides,
      isPager,
      isTag: TAG.test(classes),
      isStruck,
      mayLoad,
      isSpecial: hides || isPager || mayLoad || isStruck,
      tag: undefined,
    };
    if (judged.size >= MOST_JUDGED) judged.clear();
    judged.set(classes, looks);
  }
  return looks;
}

/** Whether the element and all around it are displayed. */
export function isDisplayed(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (isHidden(at)) return false;
  return true;
}
