import { HOUR, isoOf } from '../../../domain/time.ts';
import { conceptOf, says } from '../../lexicon.ts';
import type { Steps } from '../../steps.ts';
import { parseRate, parseScore } from '../../values/rates.ts';
import { isAbsent, plainText } from '../../values/text.ts';
import { type Context, report } from '../context.ts';
import type { Entry } from '../fields.ts';
import { type Found, RATINGS } from '../figure-names.ts';
import { inCards } from './figure-cards.ts';
import { inSentences } from './figure-sentences.ts';
import { inTable } from './figure-tables.ts';

export interface Figures {
  officialFigures: Entry[];
  ratings: Entry[];
}

/** Official figures and ratings: one column each, one row each, or one card each. A limit beside is not the figure. */
export function* readFigures(context: Context): Steps<Figures> {
  const found: Found[] = [];
  for (const region of context.tables.regions) found.push(...(yield* inTable(context, region)));
  found.push(...(yield* inCards(context)));
  yield;
  const names = new Set(found.map(({ name }) => name));
  found.push(...inSentences(context).filter(({ name }) => !names.has(name)));
  yield;
  const officialFigures: Entry[] = [];
  const ratings = new Map<string | undefined, Entry>();
  const tomorrow = isoOf(context.readAt + 24 * HOUR);
  for (const figure of found) {
    // No zone is further ahead: it is a forecast, or the day of something else.
    if (figure.day !== undefined && figure.day > tomorrow) {
      report(context, 'day', 'figures', figure.day);
      continue;
    }
    const rating = RATINGS[figure.name];
    const value = figureIn(context, figure, rating ?? 'rate', rating ? parseScore : parseRate);
    const day = figure.day === undefined ? {} : { day: figure.day };
    if (value === undefined) continue;
    if (rating) ratings.set(figure.day, { ...day, ...ratings.get(figure.day), [rating]: value });
    else
      officialFigures.push({
        ...day,
        indicator: figure.name,
        rate: value,
        ...activityOf(context, figure),
      });
  }
  return { officialFigures: agreed(context, officialFigures), ratings: [...ratings.values()] };
}

function activityOf(context: Context, figure: Found): Entry {
  const activityId = 'activityId' in figure ? figure.activityId : context.activityId;
  return activityId === undefined ? {} : { activityId };
}

function figureIn(
  context: Context,
  { name, texts }: Found,
  field: string,
  read: (text: string) => number | undefined,
): number | undefined {
  const values = new Set(
    texts.map((text) => read(withoutLimit(text))).filter((value) => value !== undefined),
  );
  const [value] = values;
  if (values.size === 1) return value;
  const printed = texts.filter((text) => !isAbsent(text) && /\d/.test(text));
  if (printed.length > 0) report(context, field, name, printed.join(' | '));
  return undefined;
}

/** `3.10% (limit 15%)`, `3.10% (12/387)`: what stands in brackets behind a figure is named there, or is its count. */
function withoutLimit(printed: string): string {
  const text = printed.replace(/ ?[(（]\d+ ?\/ ?\d+[)）]$/, '');
  const [, figure, words = ''] = LIMIT_BEHIND.exec(plainText(text)) ?? [];
  const concept = conceptOf(words.replace(/[<>≤≥=:]/g, '').trim());
  const isBeside = concept === 'limit' || concept === 'compared' || says('limitBeside', words);
  return figure !== undefined && isBeside ? figure : text;
}
const LIMIT_BEHIND = /^(\S.*?) ?[([]([^)\]\d]+?)(?:[-+]?\d[\d.,]* ?%?)?[)\]]$/;

/** Told twice a figure is one; two figures of one indicator and day compete, and one of them may be its limit: neither. */
function agreed(context: Context, entries: readonly Entry[]): Entry[] {
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = JSON.stringify({ ...entry, rate: undefined });
    byKey.set(key, (byKey.get(key) ?? []).concat(entry));
  }
  return [...byKey.values()].flatMap((told) => {
    const rates = new Set(told.map(({ rate }) => rate));
    if (rates.size === 1) return told.slice(0, 1);
    report(context, 'rate', String(told[0]?.indicator), [...rates].join(' | '));
    return [];
  });
}
