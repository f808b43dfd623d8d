import { conceptOf, isKnownWord, namesCarrier, says } from '../../lexicon.ts';
import { isMasked } from '../../values/text.ts';
import type { Context } from '../context.ts';
import type { Field } from '../fields.ts';
import { type Box, isInside, isLinked, type Piece, textOf } from '../layout/layout.ts';
import type { Outcome } from '../outcome.ts';
import type { Section } from '../section.ts';
import { linkedOutcomes } from './links.ts';
import { isTag } from './name-tags.ts';
import { understood } from './outcomes.ts';

/** What a card, and no row under a header, states of a field that nothing names. */
export function unlabelledIn(context: Context, field: Field, section: Section): Outcome[][] {
  if (section.row || section.box === context.layout.root) return [];
  const heading = headingIn(context, field, section);
  if (heading.length > 0) return [heading];
  const named = linkedName(context, field, section) ?? firstWords(context, field, section);
  return named ? [[named]] : aloneIn(context, field, section);
}

/** The first words of a card, where all its other words are labels, values under them, or the page's own: its name. */
function firstWords(context: Context, field: Field, { box, parts }: Section): Outcome | undefined {
  if (!field.isHeading) return undefined;
  const { pieces } = context.layout;
  const words = parts.flatMap(({ statement }) => statement.loose.filter((at) => isWord(pieces[at])));
  const [at] = words;
  if (at === undefined || words.length > 1) return undefined;
  const isFirst = pieces.slice(box.start, at).every(({ label }) => label === undefined);
  const isOwn = pieces.every((other, place) => place === at || other.text !== pieces[at]?.text);
  return isFirst && isOwn ? understood(context, field, at, pieces[at]?.text ?? '', undefined) : undefined;
}

/** Words that are not the page's own. */
function isWord(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'text' || !/\p{L}{2}/u.test(piece.text) || isLinked(piece.box)) return false;
  return !isTag(piece) && !isKnownWord(piece.text) && !says('goTo', piece.text, true);
}

/** A card that begins with a link to what it is about bears its name. */
function linkedName(context: Context, field: Field, section: Section): Outcome | undefined {
  if (!field.isHeading) return undefined;
  const { pieces } = context.layout;
  const first = pieces
    .slice(section.box.start, section.box.end)
    .findIndex(({ text, kind }) => kind === 'text' && text !== '');
  const at = section.box.start + first;
  const piece = pieces[at];
  const isOf = linkedOutcomes(context, LINKED, section.parts, section).some((outcome) => outcome.at === at);
  if (!isOf || !piece || piece.label || isTag(piece) || conceptOf(piece.text, true)) return undefined;
  // `View details` is what the link does, and stands in every card.
  const isAction =
    says('goTo', piece.text, true) ||
    pieces.some((other, place) => place !== at && other.text === piece.text);
  const outcome = understood(context, field, at, piece.text, undefined);
  return isAction || outcome.value === undefined ? undefined : outcome;
}
const LINKED: Field = { name: 'activityId', kind: 'id', from: [] };

/**
 * What a card states without a label and without a column: a word of the field's vocabulary, or a moment, when it is
 * the only one there. Two different ones compete, so neither is taken.
 */
function aloneIn(context: Context, field: Field, section: Section): Outcome[][] {
  if (!field.alone) return [];
  if (field.kind === 'text') return wordsIn(context, section);
  if (field.kind === 'name') return carrierIn(context, section);
  const { pieces } = context.layout;
  const outcomes = section.parts
    .filter(({ column }) => column.title === '')
    .flatMap(({ statement }) => statement.loose)
    .filter((at) => pieces[at]?.kind === 'text')
    .map((at) => understood(context, field, at, pieces[at]?.text ?? '', undefined))
    .filter(({ value }) => value !== undefined);
  const [first] = outcomes;
  if (!first) return [];
  const values = [...new Set(outcomes.map(({ value }) => String(value)))];
  return values.length === 1 ? [[first]] : [[{ at: first.at, bad: values.join(' | ') }]];
}

/** The words of the one heading in a card, if they are no label of the page: the name of what the card is about. */
function headingIn(context: Context, field: Field, section: Section): Outcome[] {
  if (!field.isHeading) return [];
  const { headings, pieces } = context.layout;
  const inside = headings.filter(({ box }) => isInside(box, section.box));
  const [heading] = inside;
  if (inside.length !== 1 || !heading) return [];
  return [nameIn(context, field, heading.box)].filter(
    ({ value }) =>
      value !== undefined && conceptOf(textOf(pieces, heading.box.start, heading.box.end)) === undefined,
  );
}

function nameIn(context: Context, field: Field, { start, end }: Box): Outcome {
  const { pieces } = context.layout;
  for (let at = start; at < end; at++) {
    const piece = pieces[at];
    if (piece?.kind === 'text' && !piece.label && !isTag(piece))
      return understood(context, field, at, piece.text, undefined);
  }
  return { at: start };
}

/** The one text of a card that is a carrier's name. */
function carrierIn({ layout }: Context, { parts }: Section): Outcome[][] {
  const loose = parts.flatMap(({ column, statement }) => (column.title === '' ? statement.loose : []));
  const named = loose.filter((at) => namesCarrier(layout.pieces[at]?.text ?? ''));
  const [at] = named;
  const text = layout.pieces[at ?? 0]?.text;
  return named.length === 1 && at !== undefined ? [[{ at, value: text }]] : [];
}

/** Free words that no label names may be a review or a person's name: they are not taken, and not passed over. */
function wordsIn({ layout }: Context, { parts }: Section): Outcome[][] {
  const loose = parts.filter(({ column }) => column.title === '').flatMap(({ statement }) => statement.loose);
  const at = loose.find((place) => {
    const piece = layout.pieces[place];
    return (
      piece?.kind === 'text' && /\p{L}{2}/u.test(piece.text) && !isMasked(piece.text) && !isLinked(piece.box)
    );
  });
  return at === undefined ? [] : [[{ at, bad: '' }]];
}
