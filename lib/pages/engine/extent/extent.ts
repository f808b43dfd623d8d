import { numbersIn } from '../../lexicon.ts';
import type { Steps } from '../../steps.ts';
import { plainText } from '../../values/text.ts';
import { type Box, type Layout, textOf } from '../layout/layout.ts';
import { type Line, LONGEST_LINE, linesIn, pagerLines } from './pager-lines.ts';

export type Extent = {
  rows?: number;
  statedTotal?: number;
  pageIndex?: number;
  pageCount?: number;
};

export const CURRENT_CLASS = /(?:^|[\s_-])(?:active|current|selected|checked|this|curr?)(?:[\s_-]|$)/;
/** `page-size`, but not `size-medium`, which is how large a button is. */
const SELECT = /select(?!ed)|size(?![-_]?(?:medium|small|large|mini|default|[sml](?![a-z])))|option/i;
const CURRENCY = '(?:[$¥€£₽₩₴₺₪]|zł|[A-Z]{3}(?![A-Za-z]))';
const AMOUNT = new RegExp(
  `(?<![A-Za-z])${CURRENCY} ?\\d[\\d.,]*|\\d[\\d.,]* ?${CURRENCY}|\\d[\\d.,]*\\.\\d+|\\d+,\\d{1,2}(?!\\d)`,
  'g',
);
const SHARE = /^(\d{1,5}) ?\/ ?(\d{1,5})(?: ?(?:pages|页|頁))?$/;
/** What a page number says to a screen reader beside itself. */
const IS_CURRENT = /^\(?(?:current|当前页?|當前頁?)\)?$/i;

/** What the page itself says of how much there is: the total, this page's number (1 is the first), the number of pages. */
export function* extentOf(layout: Layout): Steps<Extent> {
  const extent: Extent = {};
  const lines = yield* linesIn(layout);
  const saidByLines = yield* pagerLines(layout, lines);
  yield;
  const total = agreed(totalsIn(layout, lines, saidByLines));
  if (total !== undefined) extent.statedTotal = total;
  yield;
  const pages = [
    ...layout.pagers.map((box) => pagesIn(layout, box)),
    ...saidByLines.map((box) => pagesSaidIn(layout, box)),
  ];
  const index = agreed(pages.flatMap(({ index: found }) => found));
  const count = agreed(pages.flatMap(({ count: found }) => found));
  if (index && (count === undefined || index <= count)) extent.pageIndex = index;
  if (count !== undefined && (index === undefined || index <= count)) extent.pageCount = count;
  return extent;
}

function totalsIn(layout: Layout, lines: readonly Line[], saidByLines: readonly Line[]): number[] {
  const inPagers = layout.pagers.flatMap(({ start, end }) => totalIn(layout, start, end));
  if (inPagers.length > 0) return inPagers;
  return [
    ...saidByLines.flatMap(({ start, end }) => totalIn(layout, start, end)),
    ...lines.flatMap(({ start, end }) => wholeTotal(plainText(textOf(layout.pieces, start, end)))),
  ];
}

function totalIn({ pieces }: Layout, start: number, end: number): number[] {
  return totalOf(textOf(pieces, start, end).replace(/\n/g, ' ; '));
}

/** A number with decimals, or one beside the sign of a currency, is an amount and counts nothing. */
function totalOf(text: string): number[] {
  return numbersIn('stated', plainText(text).replace(AMOUNT, '')).slice(0, 1);
}

/** Outside a pager only a line that says nothing but the total is one; how many kinds a product has is told in its card. */
function wholeTotal(line: string): number[] {
  if (line.length > LONGEST_LINE || !/^(?:共|总|總|全部|合|total)/i.test(line) || OF_KINDS.test(line))
    return [];
  return totalOf(line);
}

const OF_KINDS = /sku|variant|规格|規格|款式/i;

interface Pages {
  index: number[];
  count: number[];
}

function pagesIn(layout: Layout, pager: Box): Pages {
  const { index, count } = pagesSaidIn(layout, pager);
  const last = Math.max(0, ...numbered(layout, pager).map(({ number }) => number));
  const isLast =
    count.length === 0 && last > 0 && holdsAll(textOf(layout.pieces, pager.start, pager.end), last);
  return { index: [...index, ...currentIn(layout, pager)], count: isLast ? [last] : count };
}

/** What a pager says in words; a number may be typed or chosen in a control of its own. */
function pagesSaidIn(layout: Layout, pager: Box): Pages {
  const texts = layout.pieces
    .slice(pager.start, pager.end)
    .map((piece) => (piece.kind === 'control' ? chosenIn(piece.box) : piece.text));
  const text = texts.join(' ');
  const [first, second] = numbersIn('pageOf', text);
  const shares = sharesIn(layout, pager);
  return {
    index: [...(first === undefined ? [] : [first]), ...shares.map(([at]) => at)],
    count: [...(second === undefined ? numbersIn('pagesOf', text) : [second]), ...shares.map(([, of]) => of)],
  };
}

function chosenIn({ element }: Box): string {
  return element.tagName === 'TEXTAREA' ? '' : (element as HTMLInputElement | HTMLSelectElement).value;
}

/** `11 - 20 of 293` over the numbers 1 to 5: a pager that shows only the next few, and not how many there are. */
function holdsAll(text: string, pages: number): boolean {
  const [, from, to] = RANGE.exec(plainText(text)) ?? [];
  const [total] = totalOf(text);
  return from === undefined || total === undefined || (Number(to) - Number(from) + 1) * pages >= total;
}
const RANGE = /(?<![\d/-])(\d{1,6}) ?(?:[-–~至到]|to) ?第? ?(\d{1,6})(?![\d/-])/;

/** `1/30`, also in several elements, the 1 perhaps in an input. */
function sharesIn({ pieces }: Layout, pager: Box): [number, number][] {
  const shares: [number, number][] = [];
  for (let at = pager.start; at < pager.end; at++) {
    const piece = pieces[at];
    if (!piece?.text.includes('/')) continue;
    const before = pieces[at - 1];
    const typed =
      before?.kind === 'control' ? (before.box.element as HTMLInputElement).value : (before?.text ?? '');
    const after = pieces[at + 1]?.text ?? '';
    for (const candidate of [
      piece.text,
      typed + piece.text,
      piece.text + after,
      typed + piece.text + after,
    ]) {
      const [, index, count] = SHARE.exec(plainText(candidate)) ?? [];
      if (index === undefined || Number(index) > Number(count) || Number(index) < 1) continue;
      shares.push([Number(index), Number(count)]);
      break;
    }
  }
  return shares;
}

/**
 * The page numbers: boxes side by side, each holding one number; more of them than of any other numbers. A number
 * that stands alone is one only when it is marked as current: else it may be a page size.
 */
function numbered(layout: Layout, pager: Box): Numbered[] {
  const family = largestFamily(layout, pager);
  return family.length > 1 || family.some(isCurrent) ? family : [];
}

interface Numbered {
  number: number;
  box: Box;
}

function largestFamily({ pieces }: Layout, pager: Box): Numbered[] {
  const families = new Map<Box, Numbered[]>();
  for (let at = pager.start; at < pager.end; at++) {
    const piece = pieces[at];
    if (!piece || !/^\d{1,5}$/.test(piece.text) || isInSelect(piece.box, pager)) continue;
    const end = IS_CURRENT.test(pieces[at + 1]?.text ?? '') ? at + 2 : at + 1;
    const isOwn = (own: Box) => own.start === at && own.end <= end;
    let { box } = piece;
    while (box !== pager && box.parent && box.parent !== pager && isOwn(box.parent)) box = box.parent;
    if (!isOwn(box) || !box.parent) continue;
    families.set(box.parent, [...(families.get(box.parent) ?? []), { number: Number(piece.text), box }]);
  }
  return [...families.values()].reduce((most, family) => (family.length > most.length ? family : most), []);
}

/** The page size stands in a select beside the page numbers. */
function isInSelect(box: Box, pager: Box): boolean {
  for (let at: Box | undefined = box; at && at !== pager; at = at.parent) {
    const { element } = at;
    if (SELECT.test(element.getAttribute('class') ?? '') || element.getAttribute('role') === 'combobox')
      return true;
  }
  return false;
}

function currentIn(layout: Layout, pager: Box): number[] {
  return numbered(layout, pager)
    .filter(isCurrent)
    .map(({ number }) => number);
}

/** Marked as the current page, on itself or on its only child. */
function isCurrent({ box }: Numbered): boolean {
  for (let at: Box | undefined = box; at; at = at.children.find(({ end, start }) => end > start)) {
    const current = at.element.getAttribute('aria-current') ?? 'false';
    if (current !== 'false' || CURRENT_CLASS.test(at.element.getAttribute('class') ?? '')) return true;
  }
  return false;
}

/** The one number that all places state; undefined when they differ. */
function agreed(numbers: readonly number[]): number | undefined {
  return numbers.every((number) => number === numbers[0]) ? numbers[0] : undefined;
}
