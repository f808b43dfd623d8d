import { hidesByStyle, looksOf } from './visible.ts';

/**
 * The few elements of a page whose attributes say more than their class. A browser lists the elements with one attribute
 * in far less time than asking each of them takes; a list of several attributes costs it as much as asking.
 */
export interface Marks {
  /** The elements with a role, in reading order. */
  roles: readonly Marked[];
  /** Those that hide themselves, are busy, or are called a pager, in reading order. */
  others: readonly Element[];
}

interface Marked {
  element: Element;
  role: string;
}

export function marksOf({ body }: Document): Marks {
  const having = (attribute: string) => (body ? membersOf(body.querySelectorAll(`[${attribute}]`)) : []);
  const others = new Set([
    ...having('hidden'),
    ...having('aria-hidden=true'),
    ...having('style').filter(hidesByStyle),
    ...having('aria-busy=true'),
    ...having('aria-label').filter(isNamedPager),
  ]);
  return {
    roles: having('role').map((element) => ({ element, role: element.getAttribute('role') ?? '' })),
    others: [...others].sort(inReadingOrder),
  };
}

/** By their places: the browser's own iteration costs twice as much. */
function membersOf(list: NodeListOf<Element>): Element[] {
  const members: Element[] = [];
  for (let at = 0, count = list.length; at < count; at++) members.push(list[at] as Element);
  return members;
}

export function withRole({ roles }: Marks, pattern: RegExp): Element[] {
  return roles.flatMap(({ element, role }) => (pattern.test(role) ? [element] : []));
}

export function isNamedPager(element: Element): boolean {
  const name = element.getAttribute('aria-label');
  return name !== null && looksOf(name).isPager;
}

function inReadingOrder(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & one.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
