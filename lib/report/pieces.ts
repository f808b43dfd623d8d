/** Small parts the sections of the report are put together from. */
import { type Child, type ElementNode, el } from '../drawing/node.ts';
import { orderIdGroups } from '../text/order-id.ts';

export type Cell = Child;

/** A table up to this long is never parted by the end of a page. */
const MOST_ROWS_KEPT_TOGETHER = 8;

/** `numbersFrom`: the first column that holds numbers. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  numbersFrom = head.length,
): ElementNode {
  const cell = (tag: string) => (content: Cell, column: number) =>
    el(
      tag,
      { scope: tag === 'th' ? 'col' : undefined, class: column >= numbersFrom ? 'number' : undefined },
      content,
    );
  return el(
    'table',
    { class: rows.length > MOST_ROWS_KEPT_TOGETHER ? 'long' : undefined },
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, head.map(cell('th')))),
    el(
      'tbody',
      {},
      rows.map((cells) => el('tr', {}, cells.map(cell('td')))),
    ),
  );
}

/** An id spaced for the eye, without a character between: copied whole. */
export function idText(id: string): ElementNode {
  return el(
    'span',
    { class: 'id' },
    orderIdGroups(id).map((group) => el('span', {}, group)),
  );
}

/** Nothing for no ids. */
export function idList(ids: readonly string[]): Child {
  if (ids.length === 0) return undefined;
  return el(
    'ul',
    { class: 'ids long' },
    ids.map((id) => el('li', {}, idText(id))),
  );
}

export function paragraphs(lines: readonly string[]): ElementNode[] {
  return lines.map((line) => el('p', {}, line));
}
