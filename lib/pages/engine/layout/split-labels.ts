import { type Concept, conceptOf, says, simplify } from '../../lexicon.ts';
import { isNumber, plainText } from '../../values/text.ts';
import { tellsMoment } from './moment-texts.ts';
import type { Saying } from './sayings.ts';

export interface Part {
  text: string;
  label?: Concept | 'unknown';
  gapAfter?: '' | ' ';
  /** It may name a zone, or shows that dates begin with the day. */
  tellsTime?: true;
  says?: readonly Saying[];
}

/** What stands behind these is a person's: it is never split, never read. */
export const PRIVATE: ReadonlySet<string> = new Set(['buyer', 'address', 'message']);
/** Labels whose value is taken whole: in it `Size: 5` or `Quantity: 2` is no statement of the page. */
export const SWALLOWING: ReadonlySet<string> = new Set([...PRIVATE, 'properties']);
/** What a page states beside a review; any other label in a review's text is the buyer's own word. */
const BESIDE_REVIEW: ReadonlySet<string> = new Set([
  ...PRIVATE,
  ...['reviewId', 'reviewAt', 'orderId', 'productId', 'skuId', 'stars'],
]);

/** Whether a label in a review's text is of that text: `Price: 5 USD elsewhere`. */
export function isOfReview(label: string): boolean {
  return !BESIDE_REVIEW.has(label);
}

/** `Order 8155…`: the name of a link is no statement, but for one that is no more than a number with its label. */
const NUMBER_AT_END = /^[^\d:]{2,40}:? ?#?\d{15,20}$/;
const GLUED_ID = /(?:ID|编号|号) ?: ?(?=\d{8})/g;
/** What a label adds in brackets: a zone, a currency. */
export const ASIDE = / ?[(（][^)）]{0,24}[)）](?=\s*[:：]?\s*$)/;
/** Behind a colon in the middle of a text these begin a value; a word would be part of the name around it. */
const VALUE_BEGINS = /^ ?[-\d$¥€]/;
/** `134; Negative review rate:` before its value in a node of its own: what stands before the label is done. */
const VALUE_ENDS = /(?:[;；|｜]|[\d%％]|(?<!\p{L})-) ?$/u;
const LONGEST_LABEL = 40;
/** What sets one statement of a line apart from the next. */
const SEPARATOR = /^\s*[;；|｜]|\s*[;；,，、|｜(（]\s*$/g;
/** `2026-03-05 10:00 下单`: the word behind a time names it. */
const NAMED_BEHIND = /^(\d[\d\s:./年月日-]{7,24}\d) ?([\u3400-\u9fff]{2})$/;
/** `付款时间：--` says that there is none. */
const NOTHING_BEHIND = /^(.*[:：]) ?([-–—]{1,3})$/;
/** `¥89.90 × 2`: an amount and how many of it. */
const PRICE_TIMES = /^(\D{1,4}\d[\d.,]*) ?([×✕x] ?\d{1,4})$/;
/** `收件人 Kim Soo-jin`: a word for a person or a place, and without a colon who or what it is. */
const PERSON_BEHIND = /^([\u3400-\u9fff]{2,6}) (?=\S)/;
const UNKNOWN_LABEL = /^[^:\d]{1,30}:$|^[\u3400-\u9fff]{2,8}: ?(?=.)/;

/** A text with labels in it, as label, value, label, value …; a text without any is one part. Nothing is lost. */
export function splitLabels(text: string, isLink: boolean): readonly Part[] {
  // Without a word there is no label.
  if (isNumber(text)) return splitPrice(text, plainText(text)) ?? [{ text }];
  const [, label, nothing] = isLink ? [] : (NOTHING_BEHIND.exec(text) ?? []);
  if (label && nothing && conceptOf(label, true)) return [...splitLabels(label, false), { text: nothing }];
  const dotted = isLink || !/[·•|｜]| \/ /.test(text) ? undefined : splitAtDots(text);
  if (dotted) return dotted;
  const whole =
    isLink || text.includes('★') ? undefined : (conceptOf(text) ?? conceptOf(text.replace(ASIDE, '')));
  if (whole) return [{ text, label: whole }];
  const plain = simplify(plainText(text));
  const ofPerson = isLink ? undefined : splitPerson(text, plain);
  if (ofPerson) return ofPerson;
  const worded = isLink ? undefined : splitWords(text, plain);
  if (worded) return worded;
  if (plain.length !== text.length || !/[:\d★]/.test(plain)) return [{ text }];
  const priced = splitPrice(text, plain);
  if (priced) return priced;
  const [, value, word = ''] = NAMED_BEHIND.exec(plain) ?? [];
  const named = value === undefined ? undefined : conceptOf(`${word}时间`);
  if (value !== undefined && named)
    return [
      { text: text.slice(-word.length), label: named, gapAfter: ' ' },
      { text: text.slice(0, value.length), gapAfter: ' ' },
    ];
  const labels = isLink && !NUMBER_AT_END.test(plain) ? gluedIds(plain) : labelsIn(plain);
  return labels.length > 0 ? cut(text, labels) : [{ text }];
}

function splitPrice(text: string, plain: string): readonly Part[] | undefined {
  const [, price, times] = plain.length === text.length ? (PRICE_TIMES.exec(plain) ?? []) : [];
  if (price === undefined || times === undefined) return undefined;
  return [{ text: text.slice(0, price.length), gapAfter: ' ' }, { text: text.slice(-times.length) }];
}

const DOT = /\s*[·•|｜]\s*/;

/** `Recipient Jane Roe`: the words for a person in a language that writes names with capitals. */
const CALLED_BEHIND = /^([A-Za-z][a-z]+(?: [a-z]+)?) ((?:\p{Lu}[\p{L}.'’-]*(?: |$)){1,4})$/u;

function splitPerson(text: string, plain: string): readonly Part[] | undefined {
  if (plain.length !== text.length) return undefined;
  const [, called = '', name = ''] = CALLED_BEHIND.exec(plain) ?? [];
  if (name !== '' && says('namesPerson', called, true))
    return [
      { text: text.slice(0, called.length), label: 'buyer', gapAfter: ' ' },
      { text: text.slice(-name.length) },
    ];
  const [, words = ''] = PERSON_BEHIND.exec(plain) ?? [];
  const label = words ? conceptOf(words) : undefined;
  if (!label || !PRIVATE.has(label) || says('closedBecause', text, true)) return undefined;
  return [
    { text: text.slice(0, words.length), label, gapAfter: ' ' },
    { text: text.slice(words.length + 1) },
  ];
}

/** `物流方式 E特快`: in a language without spaces the words before one are a label, where all of them are its name. */
const WORDS_BEHIND = /^([\u3400-\u9fff]{3,8}) (?=[^\d\s])/;
const STATES_WORDS: ReadonlySet<string> = new Set([
  ...['carrier', 'orderStatus', 'closeReason', 'cancelledBy', 'verdict', 'enrolment', 'activityType'],
]);

function splitWords(text: string, plain: string): readonly Part[] | undefined {
  const [, words = ''] = plain.length === text.length ? (WORDS_BEHIND.exec(plain) ?? []) : [];
  const label = words === '' ? undefined : conceptOf(words);
  if (!label || !STATES_WORDS.has(label)) return undefined;
  return [
    { text: text.slice(0, words.length), label, gapAfter: ' ' },
    { text: text.slice(words.length + 1) },
  ];
}

/** `Order 8155… · Placed on 2026-03-05 10:00`: statements on one line, where the first of them is one; with ` / ` each. */
function splitAtDots(text: string): readonly Part[] | undefined {
  const isDotted = /[·•|｜]/.test(text);
  const statements = text.split(isDotted ? DOT : ' / ');
  const parts: Part[] = [];
  for (const [index, statement] of statements.entries()) {
    const own = statement === '' ? [] : splitLabels(statement, false);
    // `Red / Size: L`; what stands before the number of an activity is its kind.
    const isBefore = index === 0 && isDotted && ACTIVITY_BEHIND.test(statements[1] ?? '');
    if ((index === 0 || !isDotted) && !isBefore && (!own[0]?.label || own.length < 2)) return undefined;
    const last = own.at(-1);
    parts.push(...own.slice(0, -1), ...(last ? [{ ...last, gapAfter: ' ' as const }] : []));
    // A person's words and a product's properties may have dots of their own: they go on to the end.
    if (own.some(({ label }) => label === 'message' || label === 'properties')) {
      const rest = statements.slice(index + 1).join(' · ');
      return rest === '' ? parts : [...parts, { text: rest }];
    }
  }
  return parts;
}

const ACTIVITY_BEHIND = /^(?:活动|活動)? ?ID ?[:：]? ?\d{8,20}$/i;

interface Found {
  at: number;
  length: number;
  label: Concept | 'unknown';
}

function labelsIn(plain: string): Found[] {
  const found = beforeColons(plain);
  if (found.length === 0) found.push(...atStart(plain));
  if (found.length === 0) found.push(...gluedIds(plain));
  if (found[0]?.at !== 0) {
    const unknown = UNKNOWN_LABEL.exec(plain);
    if (unknown) found.unshift({ at: 0, length: unknown[0].length, label: 'unknown' });
  }
  return found;
}

/** `订单号：8155… 下单时间：2026-…`: the longest known words before each colon. */
function beforeColons(plain: string): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (let colon = plain.indexOf(':'); colon >= 0; colon = plain.indexOf(':', colon + 1)) {
    if (found.some(({ label }) => SWALLOWING.has(label))) break;
    const isReview = found.some(({ label }) => label === 'reviewText');
    const named = namedBefore(plain, from, colon);
    if (!named || (isReview && isOfReview(named.label))) continue;
    // In the middle of a name `Color: Red` is a part of it; `ID: 1005…` is not.
    const isFirst = found.length > 0 || !/[\p{L}\p{N}]/u.test(plain.slice(0, named.at));
    const isLast = plain.slice(colon + 1).trim() === '' && VALUE_ENDS.test(plain.slice(0, named.at));
    const isGlued = VALUE_BEGINS.test(plain.slice(colon + 1, colon + 3)) && !isQualified(plain, named);
    if (!isFirst && !isLast && !isGlued) continue;
    const length = colon + (plain[colon + 1] === ' ' ? 2 : 1) - named.at;
    found.push({ ...named, length });
    from = named.at + length;
  }
  return found;
}

/**
 * `Minimum stock: 50`: with a word before it in the same phrase it is another thing's name; an id is one all the same,
 * unless it goes on with a word (`Sub-order ID: 8155…`).
 */
function isQualified(plain: string, { at, label }: { at: number; label: Concept }): boolean {
  const before = plain.slice(0, at);
  return /[a-z]-$/i.test(before) || (/[a-z] $/i.test(before) && !/Id$|^id$/.test(label));
}

function namedBefore(plain: string, from: number, colon: number): { at: number; label: Concept } | undefined {
  // `12:08`: no label ends in a digit.
  if (isDigit(plain.charCodeAt(colon - 1))) return undefined;
  for (let at = Math.max(from, colon - LONGEST_LABEL); at < colon; at++) {
    if (!isWordCharacter(plain[at]) || (at > from && isWordCharacter(plain[at - 1]))) continue;
    const words = plain.slice(at, colon);
    const label = conceptOf(words, true) ?? conceptOf(words.replace(ASIDE, ''), true);
    if (label) return { at, label };
  }
  return undefined;
}

/** `阈值 15%`, `订单号8155…`: a known word at the start, then a value that cannot be a part of it. */
function atStart(plain: string): Found[] {
  const value =
    /(?:(?<=\S) (?=[-\d$¥€£*★]|[A-Z]{1,6}\d{6}|(?:US|CN|R) ?[$¥]|(?:USD|CNY|EUR|BRL) ?\d|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d)|(?<=[\u3400-\u9fff])(?=\d)|(?<=[\u3400-\u9fff]) )/.exec(
      plain,
    );
  if (!value || value.index > LONGEST_LABEL) return [];
  const words = plain.slice(0, value.index);
  const label =
    conceptOf(words) ??
    conceptOf(words.replace(ASIDE, '')) ??
    momentNamed(words, plain.slice(value.index + value[0].length));
  // `Yesterday 21:14` is a moment, `Yesterday 3 %` a figure to compare with.
  if (!label || (/^(?:compared|figure)$/.test(label) && /\d:\d\d/.test(plain))) return [];
  return [{ at: 0, length: value.index + value[0].length, label }];
}

/** `Shipped 2026-11-20 10:00`: before a moment the word for what happened then names it, as it does before a colon. */
function momentNamed(words: string, value: string): Concept | undefined {
  return value.length < LONGEST_MOMENT && tellsMoment(value)
    ? (conceptOf(`${words}:`) ?? conceptOf(`${words}时间`))
    : undefined;
}
const LONGEST_MOMENT = 32;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** `{name}ID: 1005…`, as the product list glues them. */
function gluedIds(plain: string): Found[] {
  return [...plain.matchAll(GLUED_ID)].map(({ index, 0: printed }) => ({
    at: index,
    length: printed.length,
    label: 'id',
  }));
}

function cut(text: string, labels: readonly Found[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const take = (end: number, label?: Part['label']) => {
    const raw = text.slice(at, end);
    at = end;
    const trimmed = (label ? raw : raw.replace(SEPARATOR, '')).trim();
    if (trimmed === '') return;
    const part: Part = { text: trimmed, gapAfter: /\s$/.test(raw) || text[end] === ' ' ? ' ' : '' };
    if (label) part.label = label;
    parts.push(part);
  };
  for (const label of labels) {
    if (label.at < at) continue;
    take(label.at);
    take(label.at + label.length, label.label);
  }
  take(text.length);
  return parts;
}
