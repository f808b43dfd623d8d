import type { Extent } from './extent.ts';

/** Empty space of so many pixels beside rows stands for rows that are not drawn. */
const LEAST_SPACE = 120;
/** No row of a list is as tall, on the average; a box that is taller for each of its rows has more of them. */
const TALLEST_ROW = 240;
/** How far above its rows a list says how tall it is. */
const LEVELS = 3;

/**
 * Whether a list draws only the rows in view: the only page states more than there are, its box is taller than the rows in it, empty space stands for others,
 * or the grid counts more rows than there are and its pages do not explain them. Told by inline styles and by what is
 * said to screen readers; nothing is measured.
 */
export function isDrawnInPart(shown: readonly Element[], extent: Extent): boolean {
  const { rows: drawn = 0, statedTotal = 0, pageCount } = extent;
  if (pageCount === 1 && statedTotal > drawn) return true;
  const [first] = shown;
  const list = first && commonParent(first, shown.at(-1) ?? first);
  if (!first || !list) return false;
  const rows = [...new Set(shown.map((element) => childOf(list, element)))];
  return hasSpace(list, rows) || isTaller(list, rows) || countsMore(list, shown, extent);
}

function commonParent(first: Element, last: Element): Element | null {
  let parent = first.parentElement;
  while (parent && !parent.contains(last)) parent = parent.parentElement;
  return parent;
}

function childOf(list: Element, element: Element): Element {
  let child = element;
  while (child.parentElement && child.parentElement !== list) child = child.parentElement;
  return child;
}

/** Empty boxes, or padding, where the rows above or below would be; or all rows are moved down. */
function hasSpace(list: Element, rows: readonly Element[]): boolean {
  const isSpacer = (child: Element) =>
    pixels(child, 'height') >= LEAST_SPACE && child.textContent === '' && !rows.includes(child);
  if ([...list.children].some(isSpacer)) return true;
  for (let at: Element | null = list, level = 0; at && level < LEVELS; at = at.parentElement, level++)
    if (
      pixels(at, 'padding-top') >= LEAST_SPACE ||
      pixels(at, 'padding-bottom') >= LEAST_SPACE ||
      movedBy(at) > 0
    )
      return true;
  return rows.length > 0 && rows.every((row) => pixels(row, 'top') > 0 || movedBy(row) > 0) && isPlaced(rows);
}

/** Each row at a place of its own. */
function isPlaced(rows: readonly Element[]): boolean {
  return rows.every((row) => /position\s*:\s*absolute|transform/.test(row.getAttribute('style') ?? ''));
}

function isTaller(list: Element, rows: readonly Element[]): boolean {
  const isKnown = rows.every((row) => pixels(row, 'height') > 0);
  const most = isKnown
    ? rows.reduce((sum, row) => sum + pixels(row, 'height'), 0) * 1.25
    : rows.length * TALLEST_ROW;
  for (let at: Element | null = list, level = 0; at && level < LEVELS; at = at.parentElement, level++)
    if (pixels(at, 'height') > most + LEAST_SPACE) return true;
  return false;
}

/** More rows than are there, or nobody knows how many; a grid of several pages may count those of all pages. */
function countsMore(list: Element, shown: readonly Element[], { pageCount = 1, pageIndex }: Extent): boolean {
  const grid = list.closest('[aria-rowcount]');
  if (!grid) return false;
  const counted = Number(grid.getAttribute('aria-rowcount'));
  const places = [...grid.querySelectorAll('[aria-rowindex]')].map((row) =>
    Number(row.getAttribute('aria-rowindex')),
  );
  const drawn = Math.max(shown.length, new Set(places).size);
  if (counted < 0 || (counted > drawn && pageCount === 1)) return true;
  const own = shown.map((row) => Number(row.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')));
  return pageIndex === 1 && Math.min(...own) > HEADER_ROWS + 1;
}
const HEADER_ROWS = 3;

/** A length that an element's own style states in pixels; 0 where it states none. */
function pixels(element: Element, property: string): number {
  const style = element.getAttribute('style');
  if (!style) return 0;
  return Number(new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([\\d.]+)px`, 'i').exec(style)?.[1] ?? 0);
}

const MOVED = /translate(?:Y\(|\([^,()]*,|3d\([^,()]*,)\s*([\d.]+)px/i;

function movedBy(element: Element): number {
  return Number(MOVED.exec(element.getAttribute('style') ?? '')?.[1] ?? 0);
}
