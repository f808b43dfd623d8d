import { conceptOf } from '../../lexicon.ts';
import type { Steps } from '../../steps.ts';
import { parseRate } from '../../values/rates.ts';
import { isAbsent } from '../../values/text.ts';
import type { Fact } from '../columns/facts.ts';
import { sectionOfBox } from '../columns/sections.ts';
import type { Context } from '../context.ts';
import { scopeOf } from '../fields/read-fields.ts';
import { FIGURES, type Found, LOGISTICS_RATING, RATINGS } from '../figure-names.ts';
import { type Box, type Piece, textOf } from '../layout/layout.ts';
import { dayAround } from './figure-days.ts';
import { isHeadedByOther } from './of-other.ts';

/** A box around one indicator's name and its value; values behind a label of their own are not the figure. */
export function* inCards(context: Context): Steps<Found[]> {
  const { pieces, root } = context.layout;
  const titles = titlesOfCards(context);
  const facts = factsOf(context);
  // `Indicator: Cancellation rate`: the value of that label is itself the name of a figure.
  for (const { concept, start } of facts.values())
    if (concept === 'indicator') titles.set(start, conceptOf(pieces[start]?.text ?? '') ?? '');
  const named = pieces.flatMap(({ label, box }, at) => {
    const name = label ?? titles.get(at);
    // In two languages the name stands twice; the second is beside the value.
    const isTwice = label !== undefined && pieces[at + 1]?.label === label;
    return name && !isTwice && !(box.cell && context.tables.titledRows.has(box.cell.row))
      ? [{ at, name }]
      : [];
  });
  const isRated = named.some(({ name }) => name === 'described' || name === 'service');
  const anchors = named.filter(({ name }) => FIGURES.has(name) || (isRated && name in LOGISTICS_RATING));
  yield;
  const scopes = anchors.map(({ at }) => scopeOf(pieces[at]?.box, root, anchors));
  yield;
  // Where cards like this one show two percentages, a single one may be the limit of a figure that is missing.
  const doubtful = new Set(
    scopes
      .filter((scope, index) => scope && ratesIn(textsIn(context, scope, anchors[index]?.at ?? 0)) > 1)
      .map((scope) => scope?.parent),
  );
  const found: Found[] = [];
  for (const [index, { at, name }] of anchors.entries()) {
    yield;
    const scope = scopes[index];
    if (!scope || isHeadedByOther(context, at) || (doubtful.has(scope.parent) && !(name in RATINGS)))
      continue;
    const fact = facts.get(at);
    const around = textsIn(context, scope, at);
    const texts = around.length > 0 || !fact ? around : [textOf(pieces, fact.start, fact.firstEnd)];
    found.push({ name: LOGISTICS_RATING[name] ?? name, texts, day: dayAround(context, scope) });
  }
  return found;
}

/** Headings that name an indicator: over a card they do name its value, though over a page they name none. */
function titlesOfCards({ layout }: Context): Map<number, string> {
  const titles = new Map<number, string>();
  for (const { box, level } of layout.headings) {
    const concept = level > 2 ? conceptOf(textOf(layout.pieces, box.start, box.end)) : undefined;
    if (concept && FIGURES.has(concept)) titles.set(box.start, concept);
  }
  return titles;
}

function ratesIn(texts: readonly string[]): number {
  return new Set(texts.map(parseRate).filter((rate) => rate !== undefined)).size;
}

function textsIn(context: Context, scope: Box, anchor: number): string[] {
  const { layout } = context;
  const texts: string[] = [];
  const above = valuesOverOthers(context, scope);
  let otherUntil = 0;
  for (let at = scope.start; at < scope.end; at++) {
    const piece = layout.pieces[at];
    if (piece?.label) otherUntil = at === anchor || piece.label === 'figure' ? 0 : endOfOther(context, at);
    else if (piece && at >= otherUntil && !above.has(at) && piece.kind === 'text') {
      const between = joint(texts.at(-1), layout.pieces[at - 1], piece);
      if (between === undefined) texts.push(piece.text);
      else texts.push((texts.pop() ?? '') + between + piece.text);
    }
  }
  return texts;
}

/** What stands over its label is that label's, and no figure unless the label says so. */
function valuesOverOthers(context: Context, { start, end }: Box): Set<number> {
  const values = new Set<number>();
  const { pieces } = context.layout;
  for (const fact of factsOf(context).values()) {
    if (fact.start >= fact.labelAt || fact.start < start || fact.labelAt >= end) continue;
    const label = pieces[fact.labelAt]?.label ?? '';
    if (label !== 'figure' && !FIGURES.has(label))
      for (let at = fact.start; at < fact.firstEnd; at++) values.add(at);
  }
  return values;
}

/**
 * What joins two pieces of one number: `9` `.55` `%` in elements of their own without a space, or the sign in a box of
 * its own. Digits behind digits may be two numbers, unless each is drawn by itself: with a space between they are none.
 */
function joint(
  before: string | undefined,
  last: Piece | undefined,
  { gap, text }: Piece,
): string | undefined {
  if (last === undefined || before?.endsWith(last.text) !== true) return undefined;
  if (gap !== '' || !/[\d.,]$/.test(before)) return /^[%％]$/.test(text) ? '' : undefined;
  if (!OF_NUMBER.test(text)) return undefined;
  return /\d$/.test(before) && /^\d/.test(text) && last.text.length + text.length > 2 ? ' ' : '';
}
const OF_NUMBER = /^[\d.,]*(?: ?[%％])?$/;

/** What another label names ends with the element of its number; without a number there, with all it may name. */
function endOfOther(context: Context, label: number): number {
  const fact = factsOf(context).get(label);
  if (!fact) return Number.POSITIVE_INFINITY;
  if (fact.start < label) return 0;
  const own = textOf(context.layout.pieces, fact.start, fact.firstEnd);
  return /\d/.test(own) || isAbsent(own) ? fact.firstEnd : Number.POSITIVE_INFINITY;
}

const knownFacts = new WeakMap<object, Map<number, Fact>>();

function factsOf(context: Context): Map<number, Fact> {
  const section = sectionOfBox(context, context.layout.root);
  let facts = knownFacts.get(section);
  if (!facts) {
    facts = new Map(
      section.parts.flatMap(({ statement }) => statement.facts.map((fact) => [fact.labelAt, fact])),
    );
    knownFacts.set(section, facts);
  }
  return facts;
}
