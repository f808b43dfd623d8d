/**
 * The words of Seller Center, as data in assets/lexicon: one file per language, patterns per concept.
 * Patterns use only `|`, `(…)` and `?`, so they can be written out word by word; what is looked up is the key of
 * a printed text (lower case, simplified characters, letters and digits only).
 */
import english from '../../assets/lexicon/en.json' with { type: 'json' };
import simplified from '../../assets/lexicon/zh-CN.json' with { type: 'json' };
import traditional from '../../assets/lexicon/zh-TW.json' with { type: 'json' };
import type { PageKind } from '../domain/vocabulary.ts';
import { expand } from './lexicon-patterns.ts';
import { remembered } from './remembered.ts';
import { finish, type Steps } from './steps.ts';
import { cleanText, plainText } from './values/text.ts';

export type Concept = keyof typeof simplified.labels;
export type Vocabulary = keyof typeof simplified.words;
export type Phrase = keyof typeof simplified.phrases;

type Patterns = Record<string, string>;
const languages: readonly {
  labels: Patterns;
  words: Record<string, Patterns>;
  pages: Patterns;
  phrases: Patterns;
  zones: Patterns;
}[] = [simplified, english, traditional as never];

const toSimplified = new Map<string, string>();
for (let at = 0; at < traditional.characters.length; at += 2)
  toSimplified.set(traditional.characters.charAt(at), traditional.characters.charAt(at + 1));

/** Traditional characters as simplified ones, position for position. */
export function simplify(text: string): string {
  return /[\u3400-\u9fff]/.test(text)
    ? text.replace(/[\u3400-\u9fff]/g, (character) => toSimplified.get(character) ?? character)
    : text;
}

/** What two spellings of one label share: letters and digits, lower case, simplified. */
function keyFor(text: string): string {
  return simplify(plainText(text).toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, '');
}

export const keyOf = remembered(keyFor);

/** The same of a pattern: it keeps its signs, and the colon at the end of a word that is a label only before one. */
export function keyOfPattern(pattern: string): string {
  return simplify(plainText(pattern).toLowerCase()).replace(/[^\p{L}\p{N}|()?:]\??/gu, '');
}

let labelWords: Map<string, Concept> | undefined;

/** Writes out the words of all labels, which would else be done at once when the first is looked up. */
export function* learnLabels(): Steps<Map<string, Concept>> {
  labelWords ??= yield* wordsTo<Concept>(languages.map((language) => language.labels));
  return labelWords;
}

function labels(): Map<string, Concept> {
  return labelWords ?? finish(learnLabels());
}

const pages = once(() => finish(wordsTo<PageKind>(languages.map((language) => language.pages))));
const vocabularies = new Map<Vocabulary, Map<string, string>>();

function vocabularyOf(name: Vocabulary): Map<string, string> {
  let made = vocabularies.get(name);
  if (!made) {
    made = finish(wordsTo(languages.map(({ words }) => words[name] ?? {})));
    vocabularies.set(name, made);
  }
  return made;
}

/**
 * The concept whose label this text is, whole. Words that are also values (`Paid:`) are labels only
 * before a colon or in a header (`isTitle`).
 */
export function conceptOf(text: string, isTitle = false): Concept | undefined {
  return isTitle ? titleConceptOf(text) : labelConceptOf(text);
}

const labelConceptOf = remembered((text) => {
  const isTitle = /[:：]\s*$/.test(text);
  return isTitle ? titleConceptOf(text) : conceptNamed(text, false);
});
const titleConceptOf = remembered((text) => conceptNamed(text, true));

function conceptNamed(text: string, isTitle: boolean): Concept | undefined {
  if (text.length > LONGEST_WORD) return undefined;
  const key = keyFor(text);
  const concept = (isTitle ? labels().get(`${key}:`) : undefined) ?? labels().get(key);
  return concept ?? inBoth(text, (part) => labels().get(keyFor(part)));
}

/** `订单状态 Order status`: printed in two languages, if both mean the same. */
function inBoth<Meaning>(
  text: string,
  meaningOf: (part: string) => Meaning | undefined,
): Meaning | undefined {
  const [, chinese, latin] = IN_BOTH.exec(text) ?? [];
  if (chinese === undefined || latin === undefined) return undefined;
  const meaning = meaningOf(chinese);
  return meaning !== undefined && meaning === meaningOf(latin) ? meaning : undefined;
}
const IN_BOTH = /^([\u3400-\u9fff]+)[\s/|(（-]+([A-Za-z][A-Za-z .'-]*)[)）]?\s*[:：]?$/;
/** No label, heading or status is longer. */
const LONGEST_WORD = 48;

/** The page kind that this heading, breadcrumb or menu entry names. */
export function pageNamed(text: string): PageKind | undefined {
  return text.length > LONGEST_WORD ? undefined : pages().get(keyOf(text));
}

/** Whether the values of a concept are the words of a vocabulary of that name. */
export function isVocabulary(name: string): name is Vocabulary {
  return name in simplified.words;
}

/** The canonical word of a vocabulary for a printed one. */
export function wordOf(vocabulary: Vocabulary, text: string): string | undefined {
  if (text.length > LONGEST_WORD) return undefined;
  const words = vocabularyOf(vocabulary);
  return words.get(keyOf(text)) ?? inBoth(text, (part) => words.get(keyOf(part)));
}

/** Whether a text is, whole, a label, a page's name, or a word of any vocabulary: the page's own, nobody's value. */
export function isKnownWord(text: string): boolean {
  const names = Object.keys(simplified.words).filter(isVocabulary);
  return (
    conceptOf(text, true) !== undefined ||
    pageNamed(text) !== undefined ||
    names.some((name) => wordOf(name, text) !== undefined) ||
    says('empty', text, true)
  );
}

interface PhraseTests {
  pattern: RegExp;
  test: (text: string) => boolean;
}

const wholePhrases = new Map<Phrase, PhraseTests>();
const innerPhrases = new Map<Phrase, PhraseTests>();

/** Whether a phrase of this kind stands in the text (`whole`: is the text). */
export function says(phrase: Phrase, text: string, whole = false): boolean {
  return testsOf(phrase, whole).test(text);
}

/** The text up to where a phrase of this kind begins. */
export function before(phrase: Phrase, text: string): string {
  const clean = cleanText(text);
  const found = testsOf(phrase, false).pattern.exec(simplify(plainText(clean)));
  return found ? clean.slice(0, found.index) : clean;
}

/** What stands in the gap of a phrase of this kind, if the text is that phrase and no more. */
export function gapIn(phrase: Phrase, text: string): string | undefined {
  const found = testsOf(phrase, true).pattern.exec(simplify(plainText(text)));
  return found?.slice(1).find((part) => part !== undefined);
}

/** The numbers that a phrase of this kind states, in order. */
export function numbersIn(phrase: Phrase, text: string): number[] {
  const found = testsOf(phrase, false).pattern.exec(simplify(plainText(text)));
  return (found ?? []).slice(1).flatMap((digits) => (digits ? [Number(digits.replaceAll(',', ''))] : []));
}

function testsOf(phrase: Phrase, whole: boolean): PhraseTests {
  const phrases = whole ? wholePhrases : innerPhrases;
  let tests = phrases.get(phrase);
  if (!tests) {
    const source = simplify(
      languages
        .map((language) => language.phrases[phrase])
        .filter(Boolean)
        .join('|'),
    );
    const pattern = new RegExp(whole ? `^(?:${source})[.。!]?$` : source, 'i');
    tests = { pattern, test: remembered((text) => pattern.test(simplify(plainText(text)))) };
    phrases.set(phrase, tests);
  }
  return tests;
}

export const zoneNames = once(() => {
  const ids = [...new Set(languages.flatMap(({ zones }) => Object.keys(zones)))];
  return ids.map((id): [string, RegExp] => {
    const source = languages
      .map(({ zones }) => zones[id])
      .filter(Boolean)
      .join('|');
    return [id, new RegExp(`(?<![A-Za-z])(?:${simplify(source)})(?![A-Za-z])`, 'i')];
  });
});

/** Units that may follow a number of things. */
export const counters = once(() => new RegExp(` ?(?:${simplified.counts}|個|套|雙|${english.counts})$`, 'i'));

/** `2天6小时16分` in simplified characters or in English: four groups, days to seconds. */
export const durationUnits = once(() => {
  const unit = (name: 'day' | 'hour' | 'minute' | 'second') =>
    `(?:(\\d{1,3}) ?(?:${simplified.durations[name]}|${english.durations[name]})(?![a-z]))?`;
  const between = ',? ?(?:and )?';
  return new RegExp(
    `^${unit('day')}${between}${unit('hour')}${between}${unit('minute')}${between}${unit('second')}$`,
    'i',
  );
});

const carrierWords = once(
  () => new RegExp(`${simplified.carriers}|(?<![a-z])(?:${english.carriers})(?![a-z])|^(?:CAINIAO|AE)_`, 'i'),
);

/** Whether a text names a carrier by a word that carriers use. */
export const namesCarrier = remembered((text) => carrierWords().test(simplify(text)));

/** `<sort>` in force when a control shows this text. */
export function sortNamed(text: string): string | undefined {
  return sorts().get(keyOf(text));
}
const sorts = once(() => finish(wordsTo<string>([simplified.sorts, english.sorts])));

function* wordsTo<Meaning extends string>(tables: readonly Patterns[]): Steps<Map<string, Meaning>> {
  const found = new Map<string, Meaning>();
  for (const table of tables)
    for (const [meaning, pattern] of Object.entries(table)) {
      // The keys of all words that a pattern stands for are what its own key stands for.
      for (const key of expand(keyOfPattern(pattern)))
        if (!found.has(key)) found.set(key, meaning as Meaning);
      yield;
    }
  return found;
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
