import { INDICATOR_IDS } from '../../domain/vocabulary.ts';
import { conceptOf } from '../lexicon.ts';
import type { Steps } from '../steps.ts';
import { parseDay } from '../values/instants.ts';
import { parseRate, parseScore } from '../values/rates.ts';
import { isAbsent, plainText } from '../values/text.ts';
import { cellText } from './columns.ts';
import { type Context, report } from './context.ts';
import type { Fact } from './facts.ts';
import type { Entry } from './fields.ts';
import { type Box, placeOf, type Row, textOf } from './layout.ts';
import { scopeOf } from './read-fields.ts';
import type { Region } from './regions.ts';
import { sectionOfBox } from './sections.ts';

/** Scores of the store, and what formats.md calls them. */
const RATINGS: Record<string, string> = {
  described: 'described',
  service: 'service',
  logisticsScore: 'logistics',
};
/** Beside the other ratings the bare word is the rating of logistics. */
const LOGISTICS_RATING: Record<string, string> = { logistics: 'logisticsScore', carrier: 'logisticsScore' };
const FIGURES: ReadonlySet<string> = new Set([...INDICATOR_IDS, ...Object.keys(RATINGS)]);
export interface Figures {
  officialFigures: Entry[];
  ratings: Entry[];
}

interface Found {
  name: string;
  /** The texts that may be its value: exactly one must be. */
  texts: string[];
  day: string | undefined;
}

/** Official figures and ratings: one column each, one row each, or one card each. A limit beside is not the figure. */
export function* readFigures(context: Context): Steps<Figures> {
  const found: Found[] = [];
  for (const region of context.tables.regions) found.push(...(yield* inTable(context, region)));
  found.push(...(yield* inCards(context)));
  yield;
  const officialFigures: Entry[] = [];
  const ratings = new Map<string | undefined, Entry>();
  for (const figure of found) {
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
        ...(context.activityId && { activityId: context.activityId }),
      });
  }
  return { officialFigures: withoutTwins(officialFigures), ratings: [...ratings.values()] };
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

/** `3.10% (limit 15%)`: what stands in brackets behind a figure is named there. */
function withoutLimit(text: string): string {
  const [, figure, words = ''] = LIMIT_BEHIND.exec(plainText(text)) ?? [];
  const concept = conceptOf(words.replace(/[<>≤≥=:]/g, '').trim());
  return figure !== undefined && (concept === 'limit' || concept === 'compared') ? figure : text;
}
const LIMIT_BEHIND = /^(\S.*?) ?[([]([^)\]\d]+?)[-+]?\d[\d.,]* ?%?[)\]]$/;

function* inTable(context: Context, region: Region): Steps<Found[]> {
  if (region.header.length === 0) return [];
  yield;
  const named = [...region.columns].flatMap(([at, { concepts }]) =>
    concepts.length === 1 ? [{ at, concept: concepts[0] ?? '' }] : [],
  );
  const isRated = named.some(({ concept }) => concept === 'described' || concept === 'service');
  const columns = isRated
    ? named.map(({ at, concept }) => ({ at, concept: LOGISTICS_RATING[concept] ?? concept }))
    : named;
  const dayColumn =
    columns.find(({ concept }) => concept === 'day') ?? columns.find(({ concept }) => concept === 'time');
  const found: Found[] = [];
  for (const row of region.rows) {
    yield;
    const dayText = dayColumn && textAt(context, row, dayColumn.at);
    const day = dayText ? parseDay(dayText, context.clockAt(row.box.start)) : dayAround(context, row.box);
    if (dayText && day === undefined) {
      report(context, 'day', 'figures', dayText);
      continue;
    }
    const own = columns.flatMap(({ at, concept }) =>
      FIGURES.has(concept) ? [{ name: concept, texts: [textAt(context, row, at)], day }] : [],
    );
    found.push(...(own.length > 0 ? own : inRow(context, region, row, day)));
  }
  return found;
}

/** A row about one indicator: its value stands in the column of values, or is the only one not under a limit. */
function inRow(context: Context, region: Region, row: Row, day: string | undefined): Found[] {
  const { layout } = context;
  const cells = row.cells.map((cell) => ({
    text: cellText(layout, cell),
    column: cell.column,
    concepts: region.columns.get(cell.column)?.concepts ?? [],
  }));
  const names = cells.flatMap(({ text }) => conceptOf(text) ?? []).filter((concept) => FIGURES.has(concept));
  const [name] = names;
  if (names.length !== 1 || !name) return [];
  const days = daysAbove(context, region);
  if (days.size > 0)
    return cells.flatMap(({ text, column }) =>
      days.has(column) ? [{ name, texts: [text], day: days.get(column) }] : [],
    );
  const own = cells.filter(({ concepts }) => concepts.includes('figure'));
  const open = cells.filter(
    ({ column, concepts }) => concepts.length === 0 && isOfRates(context, region, column),
  );
  const texts = (own.length > 0 ? own : open).map(({ text }) => text);
  // Two columns of percentages and no word for them: one may be the limit of the other.
  if (own.length === 0 && open.length > 1) return [{ name, texts: [texts.join(' | ')], day }];
  return [{ name, texts, day }];
}

/** A column for each day, under its date. */
function daysAbove(context: Context, region: Region): Map<number, string> {
  const days = new Map<number, string>();
  for (const [column, { title, concepts }] of region.columns) {
    const day = concepts.length === 0 ? parseDay(title, context.clockAt(0)) : undefined;
    if (day) days.set(column, day);
  }
  return days;
}

/** Whether any row of the region has a percentage or a score in that column. */
function isOfRates(context: Context, region: Region, column: number): boolean {
  return region.rows.some((row) => {
    const text = textAt(context, row, column);
    return parseRate(text) !== undefined || parseScore(text) !== undefined;
  });
}

function textAt({ layout }: Context, row: Row, column: number): string {
  const cell = row.cells.find((candidate) => candidate.column === column) ?? row.covered.get(column);
  return cell ? cellText(layout, cell) : '';
}

/** A box around one indicator's name and its value; values behind a label of their own are not the figure. */
function* inCards(context: Context): Steps<Found[]> {
  const { pieces, root } = context.layout;
  const titles = titlesOfCards(context);
  const facts = factsOf(context);
  // `Indicator: Cancellation rate`: the value of that label is itself the name of a figure.
  for (const { concept, start } of facts.values())
    if (concept === 'indicator') titles.set(start, conceptOf(pieces[start]?.text ?? '') ?? '');
  const named = pieces.flatMap(({ label, box }, at) => {
    const name = label ?? titles.get(at);
    return name && !(box.cell && context.tables.titledRows.has(box.cell.row)) ? [{ at, name }] : [];
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
    if (!scope || (doubtful.has(scope.parent) && !(name in RATINGS))) continue;
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
  let otherUntil = 0;
  for (let at = scope.start; at < scope.end; at++) {
    const piece = layout.pieces[at];
    if (piece?.label) otherUntil = at === anchor || piece.label === 'figure' ? 0 : endOfOther(context, at);
    else if (piece && at >= otherUntil && piece.kind === 'text') texts.push(piece.text);
  }
  return texts;
}

/** What another label names ends with the element of its number; without a number there, with all it may name. */
function endOfOther(context: Context, label: number): number {
  const fact = factsOf(context).get(label);
  if (!fact) return Number.POSITIVE_INFINITY;
  const own = textOf(context.layout.pieces, fact.start, fact.firstEnd);
  return /\d/.test(own) || isAbsent(own) ? fact.firstEnd : Number.POSITIVE_INFINITY;
}

/** The day that the smallest box around a figure states, if it states one only. */
function dayAround(context: Context, from: Box): string | undefined {
  for (let box: Box | undefined = from; box; box = box.parent) {
    const days = new Set(daysIn(context, box));
    const [day] = days;
    if (days.size > 0) return days.size === 1 ? day : undefined;
  }
  return undefined;
}

function daysIn(context: Context, { start, end }: Box): string[] {
  const all = daysOf(context);
  const found: string[] = [];
  for (let next = placeOf(all, ({ at }) => at < start); (all[next]?.at ?? end) < end; next++)
    found.push(all[next]?.day ?? '');
  return found;
}

const knownDays = new WeakMap<object, { at: number; day: string }[]>();

function daysOf(context: Context): { at: number; day: string }[] {
  const known = knownDays.get(context.layout);
  if (known) return known;
  const { pieces, root } = context.layout;
  const facts = sectionOfBox(context, root).parts.flatMap(({ statement }) => statement.facts);
  const stated = facts.filter(({ concept }) => concept === 'day' || concept === 'time');
  // A heading that is a date and no more is the day of what it heads.
  const headed = context.layout.headings.filter(({ box }) => box.end === box.start + 1);
  const days = [...stated.map(({ start }) => start), ...headed.map(({ box }) => box.start)].flatMap((at) => {
    const day = parseDay(pieces[at]?.text ?? '', context.clockAt(at));
    return day ? [{ at, day }] : [];
  });
  days.sort((a, b) => a.at - b.at);
  knownDays.set(context.layout, days);
  return days;
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

function withoutTwins(entries: Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}
