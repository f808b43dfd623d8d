import { type Concept, conceptOf } from '../../lexicon.ts';
import { isSwitch } from '../../values/switches.ts';
import { isAbsent } from '../../values/text.ts';
import { isAnswer } from '../layout/answers.ts';
import { type Box, isInside, type Layout, type Piece, textOf } from '../layout/layout.ts';
import { isOfReview, SWALLOWING } from '../layout/split-labels.ts';
import { cellBelow } from './stacked-pairs.ts';

/** A value with the label that names it. The value is pieces[start..end); `firstEnd` ends its first element. */
export interface Fact {
  concept: Concept | 'unknown';
  start: number;
  firstEnd: number;
  end: number;
  labelAt: number;
}

/** What a cell, a card or a whole page says: values under labels, and the pieces that no label claims. */
export interface Statement {
  facts: readonly Fact[];
  loose: readonly number[];
}

/** `8155…` over `Order ID`: the label ends its box and something is said before it, so what follows is not its value. */
function closesValue(pieces: readonly Piece[], { start, end }: Box): boolean {
  if (end - start < 2 || !isBareLabel(pieces[end - 1])) return false;
  const before = pieces.slice(start, end - 1);
  if (end - start === 2 && isAnswer(pieces[end - 1]?.label, before[0])) return true;
  return !before.some(isBareLabel) && before.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** A switch or a check box over `Contracted`: its state is no text. */
function closesSwitch(pieces: readonly Piece[], { start, end, children }: Box): boolean {
  const [first] = children;
  if (!first || !isBareLabel(pieces[end - 1]) || first.end !== end - 1) return false;
  return textOf(pieces, start, first.end) === '' && holdsSwitch(first);
}

function holdsSwitch({ element, children }: Box): boolean {
  return isSwitch(element) || children.some(holdsSwitch);
}

function isBareLabel(piece: Piece | undefined): boolean {
  return piece?.label !== undefined && !/[:：]\s*$/.test(piece.text);
}

/** Boxes side by side that all end with a label, and most of them begin with a value: values stand first, or are empty. */
function isValueFirst(pieces: readonly Piece[], { parent }: Box): boolean {
  const pairs = parent?.children.filter(({ start, end }) => end > start) ?? [];
  if (pairs.length < 2 || !pairs.every(({ end }) => isBareLabel(pieces[end - 1]))) return false;
  const clear = pairs.filter((pair) => closesValue(pieces, pair) || closesSwitch(pieces, pair)).length;
  const blank = pairs.filter(({ start, end }) => isAbsent(textOf(pieces, start, end - 1))).length;
  return clear > 1 && clear * 2 >= pairs.length - blank;
}

/** A long number over the label of one, alone in their box; and no other number behind it that the label could mean. */
function isNumberOverLabel(pieces: readonly Piece[], { start, end }: Box): boolean {
  const [number, label] = pieces.slice(start, end);
  if (end - start !== 2 || !isBareLabel(label) || number?.label || number?.box === label?.box) return false;
  return OF_NUMBERS.has(label?.label ?? '') && isLongNumber(number) && !isLongNumber(pieces[end]);
}
const OF_NUMBERS: ReadonlySet<string> = new Set(['orderId', 'productId', 'skuId', 'reviewId', 'activityId']);

function isLongNumber(piece: Piece | undefined): boolean {
  return /^\d{8,20}$/.test(piece?.text ?? '');
}

/** What stands over the label, up to the next label: a name block may hold ids under labels of their own. */
function valueAbove(pieces: readonly Piece[], { start }: Box, at: number): Fact | undefined {
  const concept = pieces[at]?.label;
  let end = at === start + 1 && isAnswer(pieces[at]?.label, pieces[start]) ? at : start;
  while (end < at && !pieces[end]?.label) end += 1;
  if (!concept || end === start || end - start > MOST_PIECES) return undefined;
  const fact = { concept, start, firstEnd: end, end, labelAt: at };
  return isShown(pieces, fact) ? fact : undefined;
}

/** The state of a switch, a check box or a select is no text. */
function isShown(pieces: readonly Piece[], { start, end }: Fact): boolean {
  return end === start || pieces.slice(start, end).some(({ kind }) => kind !== 'control');
}

/** Value, label, value, label in one row of elements: the one before a label is its value, be it empty. */
function valueBefore(pieces: readonly Piece[], { children }: Box, at: number): Fact | undefined {
  if (children.length < 4) return undefined;
  const shown = children.filter(({ start, end }) => end > start);
  const row = [children, shown].find((boxes) => alternate(pieces, boxes));
  const place = row?.findIndex(({ start, end }) => start <= at && at < end) ?? 0;
  const [value, concept] = [row?.[place - 1], pieces[at]?.label];
  // A switch without a text says itself what it says.
  if (!value || !concept || (value.end === value.start && holdsSwitch(value))) return undefined;
  const end = WHOLE.has(concept) ? value.end : labelIn(pieces, value, concept);
  return { concept, start: value.start, firstEnd: end, end, labelAt: at };
}
const WHOLE: ReadonlySet<string> = new Set([...SWALLOWING, 'reviewText']);

/** Where the first label of its own stands in a value, as an id below a name; the end of the value where none does. */
function labelIn(pieces: readonly Piece[], { start, end }: Box, concept: Fact['concept']): number {
  let at = start < end && isAnswer(concept, pieces[start]) ? start + 1 : start;
  while (at < end && !pieces[at]?.label) at++;
  return at;
}

function alternate(pieces: readonly Piece[], boxes: readonly Box[]): boolean {
  if (boxes.length < 4 || boxes.length % 2 > 0) return false;
  return boxes.every((box, index) => {
    const isLabel = isBareLabelAlone(pieces, box);
    if (index % 2 > 0 || !isLabel) return isLabel === index % 2 > 0;
    return isAnswer(pieces[boxes[index + 1]?.start ?? -1]?.label, pieces[box.start]);
  });
}

/** A label, perhaps in two languages, and nothing else. */
function isBareLabelAlone(pieces: readonly Piece[], { start, end }: Box): boolean {
  const isAlone =
    end - start === 1 || (end - start === 2 && pieces[start]?.label === pieces[start + 1]?.label);
  return isAlone && isBareLabel(pieces[start]) && isBareLabel(pieces[end - 1]);
}

/** A row that begins with a value, ends with a label and is half labels, in no plain order: whose is whose is not said. */
function isDoubtful(pieces: readonly Piece[], { children }: Box): boolean {
  if (children.length < 4) return false;
  const shown = children.filter(({ start, end }) => end > start);
  const labels = shown.filter((box) => isBareLabelAlone(pieces, box));
  const [first, last] = [shown[0], shown.at(-1)];
  return (
    shown.length > 3 && last === labels.at(-1) && first !== labels[0] && labels.length * 2 >= shown.length - 1
  );
}

/** The value of a name that stands over it is its cell. */
function factBelow(label: Piece, concept: Fact['concept'], at: number, within: Box): Fact | undefined {
  const { start, end } = cellBelow(label.box.cell)?.box ?? NO_RANGE;
  const isOwn = end > start && start >= within.start && end <= within.end;
  const isOne = SWALLOWING.has(concept) || end - start <= MOST_PIECES;
  return isOwn && isOne ? { concept, start, firstEnd: end, end, labelAt: at } : undefined;
}
const NO_RANGE = { start: 0, end: 0 };

/** The smallest box around the label that has something behind it holds the value, up to the next label. */
export function factAt(layout: Layout, at: number, within: Box): Fact | undefined {
  const { pieces } = layout;
  const label = pieces[at];
  if (!label?.label) return undefined;
  if (label.box.cell?.row.below) return factBelow(label, label.label, at, within);
  let { box } = label;
  let inner = box;
  // `<li><b>8155…</b>Order ID</li>`: the label's own box already holds what comes before it.
  if (box.start < at && box.end === at + 1) {
    if (isValueFirst(pieces, box)) return valueAbove(pieces, box, at);
    if (closesValue(pieces, box)) return undefined;
  }
  while (box.end <= at + 1 && box !== within && box.parent) {
    inner = box;
    box = box.parent;
    if (box.end === at + 1 && (isValueFirst(pieces, box) || isNumberOverLabel(pieces, box)))
      return valueAbove(pieces, box, at);
    if (box.end === at + 1) {
      const before = valueBefore(pieces, box, at);
      if (before) return isShown(pieces, before) ? before : undefined;
      if (closesValue(pieces, box)) return undefined;
    }
    if (isFollowedByNothing(box, inner) || isRowOfLabels(pieces, inner)) return undefined;
    if (inner.tag.name === 'TD' || inner.tag.name === 'TH') break;
  }
  if (box.end <= at + 1) return undefined;
  if (inner !== box && (isGroup(pieces, inner, at) || isSection(layout, box, at + 1))) return undefined;
  const before = valueBefore(pieces, box, at);
  if (before) return isShown(pieces, before) ? before : undefined;
  if (isDoubtful(pieces, box)) return undefined;
  // `<span>Created</span>: <b>…</b>`: the colon is the label's.
  const start = /^[:：]$/.test(pieces[at + 1]?.text ?? '') ? at + 2 : at + 1;
  // A colon and nothing behind it.
  if (start >= box.end) return undefined;
  const end = SWALLOWING.has(label.label) ? ownEnd(pieces, start, box) : valueEnd(pieces, label, start, box);
  if (end === start || !isSameCell(label, pieces[start])) return undefined;
  let firstEnd = firstEndOf(pieces, start, end, box);
  if (label.label === 'reviewText')
    while (firstEnd < end && pieces[firstEnd]?.box === pieces[start]?.box) firstEnd++;
  // A word over a whole list or text heads it; it is not the name of one value.
  if (firstEnd - start > MOST_PIECES) return undefined;
  // What copies or changes the value stands behind it, and is no part of it.
  while (firstEnd > start + 1 && pieces[firstEnd - 1]?.kind === 'button') firstEnd--;
  const isAll = pieces.slice(firstEnd, end).every(({ kind }) => kind === 'button');
  return { concept: label.label, start, firstEnd, end: isAll ? firstEnd : end, labelAt: at };
}
const MOST_PIECES = 12;

function valueEnd(pieces: readonly Piece[], label: Piece, start: number, box: Box): number {
  let end = isAnswer(label.label, pieces[start]) ? start + 1 : start;
  for (; end < box.end; end++) {
    const piece = pieces[end];
    if (!piece || piece.kind === 'control' || !isSameCell(label, piece)) break;
    // A buyer's words may look like a label; they stand in the same text.
    const isSpoken = label.label === 'reviewText' && piece.box === pieces[start]?.box;
    if (piece.label && !(isSpoken && isOfReview(piece.label))) break;
  }
  return end;
}

/** The first element of a value, whatever looks like a label in it: a person's words, a product's properties. */
function ownEnd(pieces: readonly Piece[], start: number, box: Box): number {
  let first = pieces[start]?.box;
  while (first?.parent && first !== box && first.parent !== box) first = first.parent;
  if (first && first !== box) return first.end;
  let end = start + 1;
  while (end < box.end && pieces[end]?.box === box && pieces[end]?.gap !== '\n') end++;
  return end;
}

/** Labels speak of their own cell, or in a table of properties of the next one. */
function isSameCell(label: Piece, value: Piece | undefined): boolean {
  const [from, to] = [label.box.cell, value?.box.cell];
  if (from === to) return true;
  return from?.row.isPairs === true && to?.row === from.row && to.column === from.column + from.span;
}

/** The element after a label's own is there and empty: the value is empty, whatever comes later. */
function isFollowedByNothing(box: Box, label: Box): boolean {
  const next = box.children[box.children.indexOf(label) + 1];
  return label !== box && next !== undefined && next.end === next.start && EMPTY_VALUES.has(next.tag.name);
}

/** Labels with their values and this one without: what follows them all is not its value. */
function isGroup(pieces: readonly Piece[], { start }: Box, at: number): boolean {
  const before = pieces.slice(start, at);
  return before.some(({ label }) => label) && before.some(({ label, kind }) => !label && kind === 'text');
}

/** A box under a heading of its own is no value, nor is a notice; nor is a heading that itself names something. */
function isSection({ pieces, alerts }: Layout, around: Box, at: number): boolean {
  const next = childAt(around, at);
  for (let box = next; box && next; box = childAt(box, at)) {
    if (alerts.includes(box)) return true;
    if (box.tag.level === 0) continue;
    return box.end < next.end || conceptOf(textOf(pieces, box.start, box.end), true) !== undefined;
  }
  return false;
}

/** What stands directly in a box and holds a piece. */
function childAt({ children }: Box, at: number): Box | undefined {
  return children.find(({ start, end }) => start <= at && at < end);
}

/** Labels side by side and nothing else head columns; none of them names what follows the row. */
function isRowOfLabels(pieces: readonly Piece[], { start, end }: Box): boolean {
  if (end - start < 2) return false;
  for (let at = start; at < end; at++) if (!pieces[at]?.label) return false;
  // One name in two languages is one label.
  return pieces.slice(start, end).some(({ label }) => label !== pieces[start]?.label);
}

const EMPTY_VALUES = new Set(['DD', 'TD', 'DIV', 'P', 'SPAN']);

/** Where the element ends that holds the first piece of a value, seen from the box around it. */
function firstEndOf(pieces: readonly Piece[], start: number, end: number, box: Box): number {
  let first = pieces[start]?.box;
  if (!first || first === box || !isInside(first, box))
    return gluedEnd(pieces, start + 1, end, pieces[start]?.box);
  while (first.parent && first.parent !== box) first = first.parent;
  return Math.min(end, gluedEnd(pieces, first.end, end, first));
}

/** A text that goes on without a space in an element like the one before is still the same text. */
function gluedEnd(pieces: readonly Piece[], from: number, end: number, before: Box | undefined): number {
  let at = from;
  while (at < end && pieces[at]?.gap === '' && looksLike(pieces[at]?.box, before)) at++;
  return at;
}

function looksLike(box: Box | undefined, before: Box | undefined): boolean {
  if (!box || !before) return false;
  if (box === before || isInside(before, box)) return true;
  return box.tag === before.tag && box.looks.classes === before.looks.classes;
}
