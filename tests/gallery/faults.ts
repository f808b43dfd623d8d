/** What a view loses or hides, measured in the page: text cut off, targets too small, names of a chart outside it. */
import type { Page } from 'puppeteer-core';

/** One line for each fault; `width` is the viewport's. */
export async function layoutFaults(page: Page, width: number): Promise<string[]> {
  const found = await page.evaluate(faultsOnPage);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide > width ? [`reflow: ${wide} px wide in ${width}`, ...found] : found;
}

/** Runs in the page: nothing from outside is known here. */
function faultsOnPage(): string[] {
  const TARGET = 24;
  const said = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.trim().slice(0, 40)}`;
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  const shown = [...document.body.querySelectorAll('*')].filter(
    (element) => isShown(element) && !element.closest('.hidden-text, .skip'),
  );

  /** The store's name alone may end in an ellipsis: it is chosen from a list and whole in its title. */
  const cut = shown.filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const isCut =
      (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
    return isCut && !element.closest('.store-name, svg') && !element.matches('input, select');
  });

  /**
   * Tables and charts may be wider than a narrow screen (WCAG 1.4.10 excepts them), but for tables whose rows become
   * lists there; nothing else is.
   */
  const sideways = shown.filter((element) => {
    const { overflowX } = getComputedStyle(element);
    const scrolls = overflowX === 'auto' || overflowX === 'scroll';
    return (
      scrolls &&
      element.scrollWidth > element.clientWidth + 1 &&
      (!element.matches('.table-frame, .chart-frame, textarea') ||
        (innerWidth < 576 && element.querySelector('table.stacking') !== null))
    );
  });

  /** Two texts one over the other, in the lines that hold several. */
  const covered = [...document.querySelectorAll('.deadlines li, .meter, .row, header')]
    .filter(isShown)
    .filter((line) => {
      const boxes = [...line.children].filter(isShown).map((child) => child.getBoundingClientRect());
      return boxes.some((one, index) =>
        boxes
          .slice(index + 1)
          .some(
            (other) =>
              one.left < other.right - 1 &&
              other.left < one.right - 1 &&
              one.top < other.bottom - 1 &&
              other.top < one.bottom - 1,
          ),
      );
    });

  /** A link inside a sentence is as high as its line (WCAG 2.5.8 excepts it). */
  const isInline = (element: Element) =>
    element.tagName === 'A' && getComputedStyle(element).display === 'inline';
  const small = shown
    .filter((element) => element.matches('a, button, input, select, textarea, summary, [role="button"]'))
    .filter((element) => !isInline(element))
    .filter((element) => {
      const target = element.matches('input[type="checkbox"], input[type="radio"]')
        ? (element.closest('label') ?? element)
        : element;
      const { width, height } = target.getBoundingClientRect();
      const margin = target === element && element.matches('input[type="checkbox"]') ? 6 : 0;
      return Math.round(Math.min(width, height)) + margin < TARGET;
    });

  const outside = [...document.querySelectorAll('svg.chart text')].filter((text) => {
    const frame = text.closest('svg')?.getBoundingClientRect();
    const { left, right, top, bottom } = text.getBoundingClientRect();
    if (!frame) return false;
    return (
      left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1
    );
  });

  /** In forced colours the browser lays a plate of the paper's colour behind text. */
  const paper = getComputedStyle(document.body).backgroundColor;
  const hidden = shown.filter((element) => {
    const { color, forcedColorAdjust } = getComputedStyle(element) as CSSStyleDeclaration & {
      forcedColorAdjust: string;
    };
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    return (
      matchMedia('(forced-colors: active)').matches &&
      hasText &&
      color === paper &&
      forcedColorAdjust !== 'none'
    );
  });

  return [
    ...hidden.map((element) => `hidden by its plate: ${said(element)}`),
    ...cut.map((element) => `cut off: ${said(element)}`),
    ...sideways.map((element) => `scrolls sideways: ${said(element)}`),
    ...covered.map((element) => `covers itself: ${said(element)}`),
    ...small.map((element) => `small target: ${said(element)}`),
    ...outside.map((element) => `outside its chart: ${said(element)}`),
  ];
}
