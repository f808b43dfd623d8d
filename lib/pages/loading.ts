import type { Box, Layout } from './engine/layout/layout.ts';
import { isDisplayed, looksOf } from './engine/layout/visible.ts';
import { says } from './lexicon.ts';
import { cleanText } from './values/text.ts';

/** Marks that well-known libraries set only while something loads. */
const SPINNING =
  /(?:^|[\s_-])(?:skeleton|spin-(?:spinning|loading|blur|wrapper)|loading[-_]+(?:tip|indicator|mask|spinner|layer|overlay|center)|(?:Mui)?(?:Circular|Linear)Progress-indeterminate|spinner(?:-border|-grow)?|animate-(?:spin|pulse)|placeholder-(?:glow|wave)|is-loading)(?=[\s_-]|$)|Skeleton-root/;
/** A spinner in one of these stands for a part of it, or for what a press of it brings. */
const LOCAL =
  'button,[role=button],td,th,[role=cell],[role=gridcell],label,li,dialog,[role=dialog],aside,[class*=image],[class*=avatar]';
const HOLDS_A_PAGE = 'h1,h2,form,table,[role=tablist]';
const COVERING = /overlay|backdrop|mask|layer|spin|loading|absolute|fixed|inset/i;

/** Placeholders or a spinner stand where the content will be. */
export function isLoading(layout: Layout): boolean {
  return spinners(layout).length > 0;
}

/** A spinner lies over these elements: what they show is of before. `entries`: those of a list. */
export function isCovered(
  layout: Layout,
  shown: readonly Element[],
  entries: readonly Element[] = [],
): boolean {
  const covers = spinners(layout)
    .filter((spinner) => !isInLine(spinner, entries))
    .map(coveredBy);
  return covers.some((cover) => shown.some((element) => cover.contains(element)));
}

/** The place of a next row, in the list itself. */
function isInLine(spinner: Element, shown: readonly Element[]): boolean {
  if (COVERING.test(spinner.getAttribute('class') ?? '')) return false;
  return shown.some(({ parentElement }) => parentElement === spinner.parentElement);
}

function spinners({ loadingMarks, unwalked, root }: Layout): Element[] {
  const marks = loadingMarks.filter(isSpinningBox).map(({ element }) => element);
  const others: Element[] = [];
  for (const element of unwalked) addMarks(element, others);
  for (let at: Element | null = root.element; at; at = at.parentElement) if (mayLoad(at)) others.push(at);
  marks.push(...others.filter(isSpinning));
  return marks.filter((element) => !isLocal(element) && isDisplayed(drawn(element)));
}

function addMarks(element: Element, marks: Element[]): void {
  if (mayLoad(element)) marks.push(element);
  for (let inner = element.firstElementChild; inner; inner = inner.nextElementSibling) addMarks(inner, marks);
}

function mayLoad(element: Element): boolean {
  const classes = element.getAttribute('class');
  return (classes !== null && looksOf(classes).mayLoad) || element.getAttribute('aria-busy') === 'true';
}

/** Most of what may load holds half the page: then its classes alone tell, its text says more than that it loads. */
function isSpinningBox({ element, start, end }: Box): boolean {
  return end - start > MOST_PIECES ? isMarked(element) : isSpinning(element);
}
const MOST_PIECES = 20;

function isSpinning(element: Element): boolean {
  // `loading` alone is also the name of what only may load: there the text tells.
  return isMarked(element) || saysLoading(element);
}

function isMarked(element: Element): boolean {
  return element.getAttribute('aria-busy') === 'true' || SPINNING.test(element.getAttribute('class') ?? '');
}

function saysLoading(element: Element): boolean {
  return says('loading', saidBy(element).replace(/[.…。 ]+$/, ''), true);
}

function textIn({ textContent }: Element): string {
  return cleanText(textContent ?? '');
}

/** What a spinner says, to the eye or to a screen reader. */
function saidBy(element: Element): string {
  return textIn(element) || cleanText(element.getAttribute('aria-label') ?? '');
}

function isLocal(element: Element): boolean {
  const around = element.closest(LOCAL);
  return around !== null && around.querySelector(HOLDS_A_PAGE) === null;
}

/** A picture is never displayed text; what is around it tells whether it shows. */
function drawn(element: Element): Element {
  return element.closest('svg')?.parentElement ?? element;
}

/** The box that a spinner covers: itself if it holds more, else the one around its own wrappers. */
function coveredBy(spinner: Element): Element {
  let cover = spinner;
  const own = textIn(cover);
  for (let around = cover.parentElement; around && textIn(around) === own; around = around.parentElement) {
    const classes = around.getAttribute('class') ?? '';
    if (classes !== '' && !COVERING.test(classes)) return around;
    cover = around;
  }
  const isFilled = !saysLoading(spinner) && own !== '';
  return isFilled ? cover : (cover.parentElement ?? cover);
}
