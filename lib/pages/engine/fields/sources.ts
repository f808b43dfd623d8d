import { type Concept, says } from '../../lexicon.ts';
import { starsShown } from '../../values/stars.ts';
import { switchState } from '../../values/switches.ts';
import { type FieldPlan, partsAt, Shape } from '../columns/shapes.ts';
import type { Context } from '../context.ts';
import type { Field } from '../fields.ts';
import { type Box, isInside, isSaidIn, type Layout, textOf } from '../layout/layout.ts';
import type { Saying } from '../layout/sayings.ts';
import { isOfReview } from '../layout/split-labels.ts';
import type { Outcome, Sources } from '../outcome.ts';
import type { Part } from '../part.ts';
import type { Section } from '../section.ts';
import { byShape } from './by-shape.ts';
import { shapedIn } from './composites.ts';
import { drawnIn } from './drawn-words.ts';
import { labelledAt, labelledIn } from './labelled.ts';
import { linkedOutcomes } from './links.ts';
import { isWording, readLoose, understood } from './outcomes.ts';
import { switchInRow } from './row-switches.ts';
import { titlesIn } from './titles.ts';
import { unlabelledIn } from './unlabelled.ts';

/**
 * Every place in a section that states a field, as one list of outcomes each: a label, a column, links. The first
 * concept of the field that is there is read; shapes alone count only where no label is.
 */
export function sourcesOf(context: Context, field: Field, section: Section): Sources {
  const { parts, shape, said } = section;
  const plan = shape.planOf(field);
  const known = said[plan.number];
  if (known) return known;
  const stated = mayState(field, section, plan) ? statedIn(context, field, parts, section, plan) : NOTHING;
  const sources = stated.length > 0 ? stated : unlabelledIn(context, field, section);
  said[plan.number] = sources;
  return sources;
}

/** The same places as one list. */
export function outcomesOf(context: Context, field: Field, section: Section): readonly Outcome[] {
  return joined(sourcesOf(context, field, section));
}

export function joined(sources: Sources): readonly Outcome[] {
  if (sources.length === 0) return NO_OUTCOMES;
  return sources.length === 1 && sources[0] ? sources[0] : sources.flat();
}

const NO_OUTCOMES: readonly Outcome[] = [];
const NOTHING: Sources = [];

/** Told by links, pictures or components, without a word. */
const WORDLESS: ReadonlySet<string> = new Set(['title', 'productId', 'orderId', 'activityId', 'campaignId']);

/** Whether the section has a word of the field, or a place for a bare value of it. */
function mayState(field: Field, { row }: Section, { isNamed }: FieldPlan): boolean {
  if (isNamed || (field.inside !== undefined && row === undefined)) return true;
  return (
    WORDLESS.has(field.name) ||
    field.phrase !== undefined ||
    field.kind === 'stars' ||
    field.kind === 'switch'
  );
}

/** Those of the fields that a row may state; what else it holds tells of no other. A card may state any of them. */
export function fieldsIn(section: Section, fields: readonly Field[]): readonly Field[] {
  return section.row ? rowFieldsIn(section, fields) : fields;
}

function rowFieldsIn(section: Section, fields: readonly Field[]): readonly Field[] {
  const { shape } = section;
  return shape.among(fields, (field) => mayState(field, section, shape.planOf(field)));
}

/** What the cells of earlier rows that cover this one say of a field. */
export function coveringSources(context: Context, field: Field, section: Section): Sources {
  return section.covering.length > 0
    ? statedIn(context, field, section.covering, section, new Shape(section.covering).planOf(field))
    : [];
}

function statedIn(
  context: Context,
  field: Field,
  parts: readonly Part[],
  section: Section,
  plan: FieldPlan,
): Sources {
  const linked = linkedOutcomes(context, field, parts, section);
  for (const named of plan.named) {
    const stated = namedIn(context, field, parts, named);
    if (stated.length > 0) return linked.length > 0 ? [...stated, linked] : stated;
  }
  if (linked.length > 0) return [linked];
  return shaped(context, field, parts, section, plan);
}

/** What labels and columns of one concept state. Mostly there is one column and no label. */
function namedIn(
  context: Context,
  field: Field,
  parts: readonly Part[],
  { concept, labelled, columns }: FieldPlan['named'][number],
): Sources {
  const [column] = columns;
  if (labelled.length === 0 && columns.length === 1 && column !== undefined)
    return listed(inColumn(context, field, concept, parts[column] as Part));
  const inOwn = columns.length > 0 ? inColumns(context, field, concept, partsAt(parts, columns)) : NOTHING;
  const outcomes = labelled.length > 0 ? labelledAt(context, field, concept, partsAt(parts, labelled)) : [];
  return outcomes.length > 0 ? [outcomes, ...inOwn] : inOwn;
}

function inColumns(context: Context, field: Field, concept: Concept, own: readonly Part[]): Sources {
  const isMoment = field.kind === 'instant' || field.kind === 'edge';
  const moment = isMoment && own.length === 2 ? inTwoColumns(context, field, own) : undefined;
  if (moment) return [[moment]];
  return own.map((part) => inColumn(context, field, concept, part)).filter(({ length }) => length > 0);
}

function inColumn(context: Context, field: Field, concept: Concept, part: Part): readonly Outcome[] {
  const loose = inCell(context, field, part);
  const facts = part.statement.facts.length > 0 ? labelledIn(context, field, concept, part) : NO_OUTCOMES;
  if (facts.length > 0) return [...loose, ...facts].sort((a, b) => a.at - b.at);
  const { box, column, statement } = part;
  // What the cell says was taken for something else.
  const isTorn = loose.length === 0 && statement.facts.length > 0 && column.concepts.length === 1;
  if (!isTorn || isWording(field)) return loose;
  return [{ at: box.start, bad: textOf(context.layout.pieces, box.start, box.end) }];
}

/** The date in one column, the time of day in the next; either header may state the zone. */
function inTwoColumns(context: Context, field: Field, parts: readonly Part[]): Outcome | undefined {
  const [date, time] = parts.map(({ box }) => textOf(context.layout.pieces, box.start, box.end));
  if (!date || !time || !/^\d{1,2}:\d\d/.test(time)) return undefined;
  const column = parts.find((part) => part.column.clock)?.column ?? parts[0]?.column;
  const moment = understood(context, field, parts[0]?.box.start ?? 0, `${date} ${time}`, column);
  return moment.value === undefined ? undefined : moment;
}

function inCell(context: Context, field: Field, part: Part): readonly Outcome[] {
  const { statement, column, box } = part;
  const shown = shownBy(field, box.element, box.start);
  if (shown) return [shown];
  const drawn = box.end === box.start ? drawnIn(context, field, box, column) : undefined;
  if (drawn) return [drawn];
  if (column.concepts.length > 1) return byShape(context, field, statement.loose, column);
  return readLoose(context, field, withOwnWords(context, field, part), column);
}

/** `Contracted` under `Contracted`: in its own column the word is the value. So is a label that is all of a cell. */
function withOwnWords(
  { layout }: Context,
  field: Field,
  { box, statement, column }: Part,
): readonly number[] {
  if (box.end === box.start + 1 && statement.facts.length === 0)
    return statement.loose.length === 1 ? statement.loose : [box.start];
  if (column.concepts.includes('reviewText')) return spokenIn(layout, box, statement.loose);
  if (typeof field.kind !== 'object' && field.kind !== 'switch') return statement.loose;
  const words: number[] = [];
  for (let at = box.start; at < box.end; at++) {
    const label = layout.pieces[at]?.label;
    if (label && column.concepts.includes(label as Concept)) words.push(at);
  }
  return [...statement.loose, ...words].sort((a, b) => a - b);
}

/** A buyer's words are one text, whatever in it looks like a label. */
function spokenIn({ pieces }: Layout, { start, end }: Box, loose: readonly number[]): number[] {
  const first = pieces[loose[0] ?? -1]?.box;
  const range = Array.from({ length: end - start }, (_, index) => start + index);
  return range.filter((at) => {
    const { box, label = '' } = pieces[at] ?? {};
    return loose.includes(at) || (box === first && isOfReview(label));
  });
}

/** What a rating or a switch shows without a word. */
function shownBy(field: Field, element: Element, at: number): Outcome | undefined {
  if (field.kind !== 'stars' && field.kind !== 'switch') return undefined;
  const value = field.kind === 'stars' ? starsShown(element) : switchState(element);
  if (value === undefined) return undefined;
  return Number.isNaN(value) ? { at, bad: '½' } : { at, value };
}

/** Values without any label that only their shape and their place give away. */
function shaped(
  context: Context,
  field: Field,
  parts: readonly Part[],
  section: Section,
  plan: FieldPlan,
): Sources {
  if (field.name === 'title') return titlesIn(context, parts);
  if (field.phrase) return phrasesIn(context, field, field.phrase, parts, section);
  if (field.kind === 'switch' && section.row) return listed(switchInRow(context, section));
  const shown = shownBy(field, section.box.element, section.box.start);
  if (shown) return [[shown]];
  if (field.kind === 'stars') return starsDrawn(context, field, parts);
  return plan.inside.length > 0 ? shapedIn(context, field, partsAt(parts, plan.inside)) : NOTHING;
}

function listed(outcomes: readonly Outcome[]): Sources {
  return outcomes.length > 0 ? [outcomes] : NOTHING;
}

/** `★★☆☆☆` says without a label what it is. */
function starsDrawn(context: Context, field: Field, parts: readonly Part[]): Sources {
  const { pieces } = context.layout;
  const drawn = parts
    .flatMap(({ statement }) => statement.loose)
    .filter((at) => /^★{1,5}☆{0,4}$/.test(pieces[at]?.text ?? '') && pieces[at]?.text.length === 5)
    .map((at) => understood(context, field, at, pieces[at]?.text ?? '', undefined));
  return listed(drawn);
}

function phrasesIn(
  context: Context,
  field: Field,
  phrase: Saying,
  parts: readonly Part[],
  section: Section,
): Sources {
  if (context.layout.sayings[phrase].length === 0) return NOTHING;
  const isWhole = parts === section.parts && parts.every(({ box }) => isInside(box, section.box));
  return isWhole && !isSaidIn(context.layout, phrase, section.box)
    ? NOTHING
    : phrasesAmong(context, field, phrase, parts);
}

function phrasesAmong(context: Context, field: Field, phrase: Saying, parts: readonly Part[]): Sources {
  const { pieces } = context.layout;
  const found = parts
    .flatMap(({ statement }) => statement.loose)
    .filter((at) => pieces[at]?.kind === 'text' && says(phrase, pieces[at]?.text ?? '', true))
    .map((at) => understood(context, field, at, pieces[at]?.text ?? '', undefined))
    // Words like these that are no such value may be anybody's.
    .filter(({ value }) => value !== undefined);
  // Of two texts the one that stands first is the nearer; two moments compete.
  const own = isWording(field) ? found.slice(0, 1) : found;
  return listed(own);
}
