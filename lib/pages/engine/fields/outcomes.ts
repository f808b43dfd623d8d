import { HOUR, isoOf } from '../../../domain/time.ts';
import { namesCarrier, says } from '../../lexicon.ts';
import { parseTrackingNumber } from '../../values/ids.ts';
import { cleanText, isAbsent } from '../../values/text.ts';
import type { ColumnNote } from '../column-note.ts';
import type { Fact } from '../columns/facts.ts';
import type { Context } from '../context.ts';
import type { Field } from '../fields.ts';
import { isLinked, type Piece, textOf } from '../layout/layout.ts';
import { isPrinted, type Outcome } from '../outcome.ts';
import { parse } from '../parse.ts';
import { isHarmless, isId, isQuiet } from './beside-value.ts';
import { isTag } from './name-tags.ts';

/** What stands behind a label: one value, or one a line where each line of its element is such a value. */
export function readFact(context: Context, field: Field, stated: Fact, column: ColumnNote): Outcome[] {
  const { pieces } = context.layout;
  const fact = behindStruck(pieces, stated);
  const whole = readWhole(context, field, fact, column);
  if (field.kind === 'text' || field.kind === 'name' || fact.firstEnd - fact.start < 2) return [whole];
  const lines = linesOf(pieces, range(fact.start, fact.firstEnd)).flatMap((line) =>
    apart(field, pieces, line),
  );
  const mayBeList = whole.value === undefined || LISTED.has(field.kind) || typeof field.kind === 'object';
  if (lines.length < 2 || !mayBeList) return [whole];
  const read = lines.map((line) => readLine(context, field, line, column));
  const isList =
    read.every(({ value }) => value !== undefined) &&
    (field.kind !== 'carrier' || lines.every((line) => namesCarrier(joined(pieces, line, true))));
  if (!isList) return [whole];
  return isSaidTwice(field, read, pieces) ? read.slice(0, 1) : read;
}
/** `~~19.90~~ 15.92`: what is struck out holds no longer. */
function behindStruck(pieces: readonly Piece[], fact: Fact): Fact {
  let { start } = fact;
  while (start + 1 < fact.end && pieces[start]?.kind === 'struck') start++;
  return start === fact.start ? fact : { ...fact, start, firstEnd: Math.max(fact.firstEnd, start + 1) };
}

/** Two of them on two lines would also make one. */
const LISTED: ReadonlySet<unknown> = new Set(['carrier', 'trackingNumber', 'switch']);

/** Whole numbers of parcels, or names of carriers, in elements of their own and without a space are several. */
function apart({ kind }: Field, pieces: readonly Piece[], line: number[]): number[][] {
  const isOne = (at: number, place: number) => {
    const { text = '', gap } = pieces[at] ?? {};
    if (kind === 'carrier') return namesCarrier(text) && (place === 0 || gap === '');
    return kind === 'trackingNumber' && text.length >= SHORTEST && parseTrackingNumber(text) !== undefined;
  };
  return line.length > 1 && line.every(isOne) ? line.map((at) => [at]) : [line];
}
const SHORTEST = 10;

/** The value behind a label: all of it, else its first element or piece when the rest plainly says something else. */
function readWhole(context: Context, field: Field, fact: Fact, column?: ColumnNote): Outcome {
  const { pieces } = context.layout;
  const { start, firstEnd, end } = fact;
  const first = textOf(pieces, start, firstEnd);
  const isPlace = isAction(pieces[start]);
  if (isAbsent(first) || (isPlace && isWording(field))) return { at: start };
  const whole = field.kind === 'text' ? wholeIn(pieces, fact) : undefined;
  if (isWording(field)) return understood(context, field, start, whole ?? first, column);
  for (const until of [end, firstEnd, start + 1]) {
    if (until < end && !isHarmless(pieces, until, end, field)) continue;
    const outcome = understood(context, field, start, textOf(pieces, start, until), column);
    if ('value' in outcome) return outcome;
  }
  if (field.kind === 'instant') {
    const texts = pieces.slice(start, firstEnd).map(({ text }) => text);
    const twice = understood(context, field, start, texts.join(' / '), column);
    if ('value' in twice) return twice;
  }
  // `Contract signed` and a link beside it: the label is itself the answer.
  if (field.kind === 'switch' && (isPlace || isLinked(pieces[start]?.box)))
    return understood(context, field, fact.labelAt, pieces[fact.labelAt]?.text ?? '', column);
  if (isId(field)) {
    const [, id] = ID_AND_WORDS.exec(first) ?? [];
    if (id) return understood(context, field, start, id, column);
  }
  if (typeof field.kind === 'object') {
    const words = understoodAlone(context, field, range(start, end), column);
    if (words.length === 1 && words[0]) return words[0];
  }
  return isPlace ? { at: start } : { at: start, bad: first };
}

/** The text of an element as it is, whatever in it looks like labels and was taken apart; undefined of a filled-in input. */
function wholeIn(pieces: readonly Piece[], { start, firstEnd }: Fact): string | undefined {
  const box = pieces[start]?.box;
  const isAll = box?.start === start && box.end === firstEnd && box.element.childElementCount === 0;
  return (isAll && cleanText(box.element.textContent ?? '')) || undefined;
}

/** `12000040000000052 Green`: words behind a whole number, or in brackets, are no part of it. */
const ID_AND_WORDS = /^(\d{8,20})(?: \p{L}| ?[(（])[^\d*]*$/u;

/** A button in the place of a text copies or changes it, unless it names a carrier. */
function isAction(piece: Piece | undefined): boolean {
  return piece?.kind === 'button' && !/\d/.test(piece.text) && !namesCarrier(piece.text);
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** The pieces that state the field by themselves. */
function understoodAlone(
  context: Context,
  field: Field,
  pieces: readonly number[],
  column: ColumnNote | undefined,
): Outcome[] {
  return pieces
    .map((at) => understood(context, field, at, context.layout.pieces[at]?.text ?? '', column))
    .filter(({ value }) => value !== undefined);
}

/**
 * The values that stand in a column's cell without a label: one, or one a line when several are stacked.
 * A struck-out value and the text of a button are none while anything else is there.
 */
export function readLoose(
  context: Context,
  field: Field,
  loose: readonly number[],
  column: ColumnNote,
): readonly Outcome[] {
  const [first] = loose;
  if (first === undefined) return NO_OUTCOMES;
  return loose.length === 1 && context.layout.pieces[first]?.kind !== 'struck'
    ? [readLine(context, field, loose, column)]
    : readSeveral(context, field, loose, column);
}
const NO_OUTCOMES: readonly Outcome[] = [];

function readSeveral(
  context: Context,
  field: Field,
  loose: readonly number[],
  column: ColumnNote,
): readonly Outcome[] {
  const { pieces } = context.layout;
  const texts = loose.filter((at) => pieces[at]?.kind === 'text');
  const said = typeof field.kind === 'object' ? withoutAsides(pieces, texts) : texts;
  const used = said.length > 0 ? said : loose.filter((at) => pieces[at]?.kind === 'button');
  if (used.length === 0) return [];
  const own = withoutTags(context, field, used);
  const isOneText = field.kind === 'text' && own.every((at) => pieces[at]?.box === pieces[own[0] ?? 0]?.box);
  const stacked = isOneText ? [[...own]] : linesOf(pieces, own);
  const all = stacked.flatMap((line) => apart(field, pieces, line));
  const lines = field.kind === 'carrier' ? withoutNames(pieces, all) : all;
  if (field.kind === 'window' && lines.length === 2) {
    const ends = lines.map((line) => joined(pieces, line, true)).join(' - ');
    const window = understood(context, field, lines[0]?.[0] ?? 0, ends, column);
    if (window.value !== undefined) return [window];
  }
  const read = lines.map((line) => readLine(context, field, line, column));
  const outcomes = isSaidTwice(field, read, pieces) ? read.slice(0, 1) : read;
  // A dash on a line of its own is the place of a value that is not there.
  const isFull = outcomes.every((outcome) => isPrinted(outcome));
  if (lines.length > 1 && stacked.length > 1 && isFull && !isWording(field)) {
    const joined = readLine(context, field, used, column);
    if ('value' in joined) return [joined];
  }
  if (outcomes.every((outcome) => outcome.bad === undefined)) return outcomes;
  const good = outcomes.filter((outcome) => 'value' in outcome);
  const bad = outcomes.filter((outcome) => outcome.bad !== undefined);
  if (good.length === 1 && bad.every((outcome) => isBeside(field, outcome.bad ?? ''))) return good;
  return good.length > 1 ? outcomes : bad.slice(0, 1);
}

/** One word of a vocabulary in two languages. */
function isSaidTwice({ kind }: Field, outcomes: readonly Outcome[], pieces: readonly Piece[]): boolean {
  const [one, other] = outcomes;
  if ((typeof kind !== 'object' && kind !== 'switch') || outcomes.length !== 2 || one?.value === undefined)
    return false;
  return one.value === other?.value && pieces[one.at]?.text !== pieces[other?.at ?? 0]?.text;
}

/** Beside a line that names a carrier by a word of its trade, or is one word, two words or a few characters are a person's name. */
function withoutNames(pieces: readonly Piece[], lines: readonly number[][]): readonly number[][] {
  const texts = lines.map((line) => joined(pieces, line, true));
  const known = lines.filter(
    (_, index) => namesCarrier(texts[index] ?? '') || !MAY_BE_NAME.test(texts[index] ?? ''),
  );
  return known.length > 0 ? known : lines;
}
const MAY_BE_NAME = /^(?:[\u3400-\u9fff]{2,4}|[^\d]*\p{L}+[ ·][^\d]*)$/u;

/** Words without a number say nothing else of the field; under a word of a vocabulary neither does a countdown. */
function isBeside({ kind }: Field, text: string): boolean {
  return !/\d/.test(text) || (typeof kind === 'object' && says('countdown', text));
}

/** Badges stand beside names; in a column of words that are themselves badges (a status) they are the value. */
function withoutTags({ layout }: Context, field: Field, loose: readonly number[]): readonly number[] {
  const named = isWording(field) ? loose.filter((at) => !isTag(layout.pieces[at])) : loose;
  return named.length > 0 ? named : loose;
}

/** Beside a word of a vocabulary stand links to more, and how much time is left. */
function withoutAsides(pieces: readonly Piece[], texts: readonly number[]): readonly number[] {
  const own = texts.filter(
    (at) => !isLinked(pieces[at]?.box) && !says('shipCountdown', pieces[at]?.text ?? '', true),
  );
  return own.length > 0 ? own : texts;
}

function readLine(context: Context, field: Field, line: readonly number[], column: ColumnNote): Outcome {
  const [at = 0] = line;
  return line.length === 1
    ? understood(context, field, at, context.layout.pieces[at]?.text ?? '', column)
    : readJoined(context, field, at, line, column);
}

function readJoined(
  context: Context,
  field: Field,
  at: number,
  line: readonly number[],
  column: ColumnNote,
): Outcome {
  const { pieces } = context.layout;
  const text = joined(pieces, line, false);
  if (isAbsent(text)) return { at };
  if (isWording(field)) return understood(context, field, at, wordingIn(pieces, line, field), column);
  const outcome = understood(context, field, at, text, column);
  if ('value' in outcome) return outcome;
  const spaced = understood(context, field, at, joined(pieces, line, true), column);
  if ('value' in spaced) return spaced;
  const alone = understoodAlone(context, field, line, column);
  const rest = line.filter((piece) => piece !== alone[0]?.at);
  const [only] = alone;
  return alone.length === 1 && only && rest.every((piece) => isQuiet(pieces[piece], field)) ? only : outcome;
}

/** A link is the name that it carries; tags beside it are not. Behind what somebody said it is something to do. */
function wordingIn(pieces: readonly Piece[], line: readonly number[], { kind }: Field): string {
  const linked = line.filter((at) => isLinked(pieces[at]?.box));
  const said = kind === 'text' ? line.findLastIndex((at) => !isLinked(pieces[at]?.box)) + 1 : 0;
  return joined(pieces, said > 0 ? line.slice(0, said) : linked.length > 0 ? linked : line, false);
}

export function understood(
  context: Context,
  field: Field,
  at: number,
  text: string,
  column: ColumnNote | undefined,
): Outcome {
  if (isAbsent(text)) return { at };
  const reader = { clock: context.clockAt(at, column), readAt: context.readAt, currency: column?.currency };
  const value = parse(field.kind, text, reader);
  // A day covers the zones that a page does not name.
  const isLater = field.isPast && String(value) > isoOf(context.readAt + 24 * HOUR);
  return value === undefined || isLater ? { at, bad: text } : { at, value };
}

export function linesOf(pieces: readonly Piece[], indexes: readonly number[]): number[][] {
  const lines: number[][] = [];
  for (const at of indexes) {
    const line = lines.at(-1);
    if (!line || pieces[at]?.gap === '\n' || line.at(-1) !== at - 1) lines.push([at]);
    else line.push(at);
  }
  return lines;
}

function joined(pieces: readonly Piece[], line: readonly number[], spaced: boolean): string {
  return line.reduce((text, at) => {
    const piece = pieces[at];
    return text + (text ? (spaced ? ' ' : (piece?.gap ?? '')) : '') + (piece?.text ?? '');
  }, '');
}

export function isWording({ kind }: Field): boolean {
  return kind === 'text' || kind === 'name' || kind === 'carrier';
}
