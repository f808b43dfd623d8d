import { type Concept, isVocabulary, wordOf } from '../lexicon.ts';
import { type Box, isInside, type Layout, type Piece, textOf } from './layout.ts';
import { PRIVATE } from './split-labels.ts';

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
  facts: Fact[];
  loose: number[];
}

/** Reads labels and values inside one box; pieces that stand in other cells are left to those. */
export function stateOf(layout: Layout, box: Box, skip?: (piece: Piece) => boolean): Statement {
  const { pieces } = layout;
  const facts: Fact[] = [];
  const claimed = new Set<number>();
  for (let at = box.start; at < box.end; at++) {
    const piece = pieces[at];
    if (!piece?.label || skip?.(piece) || claimed.has(at)) continue;
    claimed.add(at);
    const fact = factAt(layout, at, box);
    if (!fact) continue;
    facts.push(fact);
    const until = isPrivate(fact.concept) ? fact.end : fact.firstEnd;
    for (let taken = fact.start; taken < until; taken++) claimed.add(taken);
  }
  const loose: number[] = [];
  for (let at = box.start; at < box.end; at++) {
    const piece = pieces[at];
    if (piece && !claimed.has(at) && !skip?.(piece) && piece.kind !== 'control') loose.push(at);
  }
  return { facts, loose };
}

export function isPrivate(concept: string): boolean {
  return PRIVATE.has(concept);
}

/** The smallest box around the label that has something behind it holds the value, up to the next label. */
function factAt({ pieces }: Layout, at: number, within: Box): Fact | undefined {
  const label = pieces[at];
  if (!label?.label) return undefined;
  let box: Box | undefined = label.box;
  while (box && box !== within && box.end <= at + 1) box = box.parent;
  if (!box || box.end <= at + 1) return undefined;
  const start = at + 1;
  let end = start;
  if (isWordOf(label.label, pieces[start])) end++;
  while (end < box.end && !pieces[end]?.label && pieces[end]?.kind !== 'control') end++;
  if (end === start || (pieces[start]?.box.cell ?? undefined) !== label.box.cell) return undefined;
  return { concept: label.label, start, firstEnd: firstEndOf(pieces, start, end, box), end, labelAt: at };
}

/** `Cancelled by` `Buyer`: the second is a label elsewhere, here it is the value. */
function isWordOf(concept: string, piece: Piece | undefined): boolean {
  return piece?.label !== undefined && isVocabulary(concept) && wordOf(concept, piece.text) !== undefined;
}

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
  return (
    box.element.tagName === before.element.tagName &&
    (box.element.getAttribute('class') ?? '') === (before.element.getAttribute('class') ?? '')
  );
}

export function factText({ pieces }: Layout, fact: Fact): string {
  return textOf(pieces, fact.start, fact.end);
}
