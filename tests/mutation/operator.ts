/** One way in which a page may change between the day its reader was tried and the day a seller opens it. */
import type { Dice } from '../page-generator/dice.ts';

/**
 * What the change may cost. `nothing`: a person reads the same page. `value`: the facts of the one entry it struck;
 * `column`: the one field that the column held; `page`: whatever stood in what is gone.
 */
export type Cost = 'nothing' | 'value' | 'column' | 'page';

export interface Operator {
  name: string;
  cost: Cost;
  /** Changes the document; false where it has nothing to work on. Never throws. */
  apply(main: Element, dice: Dice): boolean;
}

/** The part of the page that is not its frame. */
export function mainOf(document: Document): Element {
  return document.querySelector('main') ?? document.body;
}

/** Something of the list, or undefined where it is empty. */
export function pickFrom<Thing>(things: readonly Thing[], dice: Dice): Thing | undefined {
  return things.length === 0 ? undefined : dice.pick(things);
}

/** The displayed text nodes, outside of forms and hidden boxes. */
export function textsIn(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement } = node;
    if (!node.textContent?.trim() || !parentElement) continue;
    if (parentElement.closest('form, script, style, [hidden], [aria-hidden="true"], [role=alert], nav'))
      continue;
    texts.push(node as Text);
  }
  return texts;
}

export const DATE = /\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(:\d{2})?)?|\d{2}\/\d{2}\/\d{4}( \d{2}:\d{2})?/;
export const MONEY = /(US \$|CN￥|CNY |USD |R\$ ?)[\d.,]+/;
export const ORDER_ID = /(?<!\d)\d{16}(?!\d)/;

/** Applies the change to the text of one node whose text matches. */
export function changeOneText(
  main: Element,
  dice: Dice,
  pattern: RegExp,
  change: (text: string) => string,
): boolean {
  const node = pickFrom(
    textsIn(main).filter(({ data }) => pattern.test(data)),
    dice,
  );
  if (!node) return false;
  const changed = change(node.data);
  if (changed === node.data) return false;
  node.data = changed;
  return true;
}

/** Applies the change to every matching text. */
export function changeTexts(main: Element, pattern: RegExp, change: (text: string) => string): boolean {
  let isChanged = false;
  for (const node of textsIn(main).filter(({ data }) => pattern.test(data))) {
    const changed = change(node.data);
    isChanged ||= changed !== node.data;
    node.data = changed;
  }
  return isChanged;
}
