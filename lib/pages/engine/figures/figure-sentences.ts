/** A figure told in a sentence: `Your late shipment rate is 12.4% over the last 30 days, limit 20%`. */
import { INDICATOR_IDS } from '../../../domain/vocabulary.ts';
import { before, conceptOf, says, simplify } from '../../lexicon.ts';
import { parseDay } from '../../values/instants.ts';
import { plainText } from '../../values/text.ts';
import type { Context } from '../context.ts';
import type { Found } from '../figure-names.ts';
import { type Box, textOf } from '../layout/layout.ts';
import { dayAround } from './figure-days.ts';

const INDICATORS: ReadonlySet<string> = new Set(INDICATOR_IDS);
const RATE = /(?<![\d.,])\d{1,3}(?:[.,]\d{1,4})? ?%/g;
const DATE = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/g;
const LONGEST_SENTENCE = 200;
const LONGEST_NAME = 40;

/** The figures that lines of text outside tables state plainly; any other reading of a line, and it states none. */
export function inSentences(context: Context): Found[] {
  const { pieces } = context.layout;
  const found: Found[] = [];
  for (let start = 0; start < pieces.length; ) {
    let end = start + 1;
    while (pieces[end] && pieces[end]?.gap !== '\n') end++;
    const box = pieces[start]?.box;
    const line = pieces.slice(start, end);
    if (box && line.some(({ text }) => /[%％]/.test(text)) && line.every((piece) => isProse(piece)))
      found.push(...inLine(context, textOf(pieces, start, end), box));
    start = end;
  }
  return found;
}

function isProse({ label, box }: { label?: string; box: Box }): boolean {
  return box.cell === undefined && !INDICATORS.has(label ?? '');
}

/** Sentence by sentence; a day that any of them names is that of all. */
function inLine(context: Context, text: string, box: Box): Found[] {
  const line = simplify(plainText(text));
  const [date, ...dates] = line.match(DATE) ?? [];
  if (dates.length > 0) return [];
  const day = date === undefined ? dayAround(context, box) : parseDay(date, context.clockAt(0));
  return line.split(SENTENCE_ENDS).flatMap((sentence) => statedBy(sentence, day));
}
const SENTENCE_ENDS = /(?<=[.!] )(?=\p{Lu})|(?<=[。!])/u;

function statedBy(sentence: string, day: string | undefined): Found[] {
  if (sentence.length > LONGEST_SENTENCE || sentence.includes('?')) return [];
  const [first, ...others] = sentence.matchAll(RATE);
  if (!first) return [];
  const behind = first.index + first[0].length;
  const subject = before('figureIs', sentence.slice(0, first.index));
  const name = nameAtEnd(subject);
  if (!name || subject.length === first.index) return [];
  const around = subject.slice(0, subject.length - name.length) + sentence.slice(behind);
  if (says('supposed', subject.slice(0, subject.length - name.length)) || namesIn(around).length > 0)
    return [];
  if (says('orMore', sentence.slice(behind))) return [];
  let from = behind;
  for (const other of others) {
    const until = other.index + other[0].length;
    const clause = sentence.slice(from, until) + (/^[^,;。、]*/.exec(sentence.slice(until))?.[0] ?? '');
    if (!says('limitBeside', clause)) return [];
    from = until;
  }
  return [{ name: name.concept, texts: [first[0]], day }];
}

interface Name {
  concept: string;
  length: number;
}

/** The indicator that the words before the verb end with. */
function nameAtEnd(subject: string): Name | undefined {
  return namesIn(subject.slice(-LONGEST_NAME)).find(
    ({ end }) => end === Math.min(subject.length, LONGEST_NAME),
  );
}

/** The indicators that a text names, the longest words first. */
function namesIn(text: string): (Name & { end: number })[] {
  const names: (Name & { end: number })[] = [];
  const starts = [...text.matchAll(/[A-Za-z]+|[\u3400-\u9fff]/g)];
  const ends = starts.map(({ index, 0: word }) => index + word.length);
  for (const { index: start } of starts)
    for (const end of ends.filter((end) => end > start && end - start <= LONGEST_NAME).reverse()) {
      const concept = conceptOf(text.slice(start, end));
      if (concept && INDICATORS.has(concept) && !names.some((name) => name.end === end))
        names.push({ concept, length: end - start, end });
    }
  return names;
}
