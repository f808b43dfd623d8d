import { INDICATOR_IDS } from '../../domain/vocabulary.ts';
import { conceptOf } from '../lexicon.ts';
import { parseDay } from '../values/instants.ts';
import { parseRate, parseScore } from '../values/rates.ts';
import { isAbsent } from '../values/text.ts';
import { cellText } from './columns.ts';
import { type Context, report } from './context.ts';
import type { Entry } from './fields.ts';
import { type Box, type Row, textOf } from './layout.ts';
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
export function readFigures(context: Context): Figures {
  const found = [
    ...context.tables.regions.flatMap((region) => inTable(context, region)),
    ...inCards(context),
  ];
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
  const values = new Set(texts.map(read).filter((value) => value !== undefined));
  const [value] = values;
  if (values.size === 1) return value;
  const printed = texts.filter((text) => !isAbsent(text) && /\d/.test(text));
  if (printed.length > 0) report(context, field, name, printed.join(' | '));
  return undefined;
}

function inTable(context: Context, region: Region): Found[] {
  if (region.header.length === 0) return [];
  const columns = [...region.columns].flatMap(([at, { concepts }]) =>
    concepts.length === 1 ? [{ at, concept: concepts[0] ?? '' }] : [],
  );
  const dayColumn =
    columns.find(({ concept }) => concept === 'day') ?? columns.find(({ concept }) => concept === 'time');
  return region.rows.flatMap((row) => {
    const dayText = dayColumn && textAt(context, row, dayColumn.at);
    const day = dayText ? parseDay(dayText, context.clockAt(row.box.start)) : dayAround(context, row.box);
    if (dayText && day === undefined) {
      report(context, 'day', 'figures', dayText);
      return [];
    }
    const named = columns.flatMap(({ at, concept }) =>
      FIGURES.has(concept) ? [{ name: concept, texts: [textAt(context, row, at)], day }] : [],
    );
    return named.length > 0 ? named : inRow(context, region, row, day);
  });
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
  const own = cells.filter(({ concepts }) => concepts.includes('figure'));
  const open = cells.filter(
    ({ column, concepts }) => concepts.length === 0 && isOfRates(context, region, column),
  );
  const texts = (own.length > 0 ? own : open).map(({ text }) => text);
  // Two columns of percentages and no word for them: one may be the limit of the other.
  if (own.length === 0 && open.length > 1) return [{ name, texts: [texts.join(' | ')], day }];
  return [{ name, texts, day }];
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
function inCards(context: Context): Found[] {
  const { pieces, root } = context.layout;
  const titles = titlesOfCards(context);
  const named = pieces.flatMap(({ label, box }, at) => {
    const name = label ?? titles.get(at);
    return name && !(box.cell && context.tables.titledRows.has(box.cell.row)) ? [{ at, name }] : [];
  });
  const isRated = named.some(({ name }) => name === 'described' || name === 'service');
  const anchors = named.filter(({ name }) => FIGURES.has(name) || (isRated && name in LOGISTICS_RATING));
  const facts = new Map(
    sectionOfBox(context, root).parts.flatMap(({ statement }) =>
      statement.facts.map((fact) => [fact.labelAt, fact]),
    ),
  );
  const scopes = anchors.map(({ at }) => scopeOf(pieces[at]?.box, root, anchors));
  // Where cards like this one show two percentages, a single one may be the limit of a figure that is missing.
  const doubtful = new Set(
    scopes
      .filter((scope, index) => scope && ratesIn(textsIn(context, scope, anchors[index]?.at ?? 0)) > 1)
      .map((scope) => scope?.parent),
  );
  return anchors.flatMap(({ at, name }) => {
    const scope = scopeOf(pieces[at]?.box, root, anchors);
    if (!scope || (doubtful.has(scope.parent) && !(name in RATINGS))) return [];
    const fact = facts.get(at);
    const around = textsIn(context, scope, at);
    const texts = around.length > 0 || !fact ? around : [textOf(pieces, fact.start, fact.firstEnd)];
    return [{ name: LOGISTICS_RATING[name] ?? name, texts, day: dayAround(context, scope) }];
  });
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

function textsIn({ layout }: Context, scope: Box, anchor: number): string[] {
  const texts: string[] = [];
  let isOther = false;
  for (let at = scope.start; at < scope.end; at++) {
    const piece = layout.pieces[at];
    if (piece?.label) isOther = at !== anchor && piece.label !== 'figure';
    else if (piece && !isOther && piece.kind === 'text') texts.push(piece.text);
  }
  return texts;
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
  return daysOf(context).flatMap(({ at, day }) => (at >= start && at < end ? [day] : []));
}

const knownDays = new WeakMap<object, { at: number; day: string }[]>();

function daysOf(context: Context): { at: number; day: string }[] {
  const known = knownDays.get(context.layout);
  if (known) return known;
  const { pieces, root } = context.layout;
  const facts = sectionOfBox(context, root).parts.flatMap(({ statement }) => statement.facts);
  const days = facts.flatMap(({ concept, start }) => {
    const day =
      concept === 'day' || concept === 'time'
        ? parseDay(pieces[start]?.text ?? '', context.clockAt(start))
        : undefined;
    return day ? [{ at: start, day }] : [];
  });
  knownDays.set(context.layout, days);
  return days;
}

function withoutTwins(entries: Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}
