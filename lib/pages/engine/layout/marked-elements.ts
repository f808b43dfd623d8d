/** Attributes that only some elements have: the browser lists those elements in less time than asking each takes. */
const ATTRIBUTES = '[role],[hidden],[aria-hidden],[style],[aria-label],[aria-busy],[aria-sort]';

/** The elements of a page that have any of the rare attributes, in reading order. */
export function markedElements({ body }: Document): readonly Element[] {
  return body ? [...body.querySelectorAll(ATTRIBUTES)] : [];
}

/** Those of them whose role is this one. */
export function withRole(marked: readonly Element[], role: string): Element[] {
  return marked.filter((element) => element.getAttribute('role') === role);
}
