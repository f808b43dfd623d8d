import type { Concept } from '../lexicon.ts';
import { parseMarkedCount } from '../values/counts.ts';
import { starsShown } from '../values/stars.ts';
import { switchState } from '../values/switches.ts';
import { cleanText } from '../values/text.ts';
import { noteOn } from './columns.ts';
import type { ColumnNote, Context } from './context.ts';
import type { Field } from './fields.ts';
import { isInside, type Link, textOf } from './layout.ts';
import { isWording, linesOf, type Outcome, readFact, readLoose, understood } from './outcomes.ts';
import type { Part, Section } from './sections.ts';

/** Where an item page's address holds the product id. */
const ITEM = /\/item\/(?:[^/?#]*\/)?(\d{8,20})(?:\.html|[?#]|$)/;

/** Every place in a section that states a field, place by place: a label, a column, a link. */
export function sourcesOf(context: Context, field: Field, section: Section): Outcome[][] {
  const linked = linkedOutcomes(context, field, section);
  for (const concept of field.from) {
    const stated = [
      ...labelled(context, field, concept, section),
      ...inColumns(context, field, concept, section),
    ];
    if (stated.length > 0) return linked.length > 0 ? [...stated, linked] : stated;
  }
  if (linked.length > 0) return [linked];
  return shaped(context, field, section);
}

function labelled(context: Context, field: Field, concept: Concept, section: Section): Outcome[][] {
  const { pieces } = context.layout;
  const outcomes = section.parts.flatMap((part) =>
    part.statement.facts
      .filter((fact) => fact.concept === concept)
      .map((fact) => readFact(context, field, fact, noteOn(pieces[fact.labelAt]?.text ?? '', [concept]))),
  );
  return outcomes.length > 0 ? [outcomes] : [];
}

function inColumns(context: Context, field: Field, concept: Concept, section: Section): Outcome[][] {
  return section.parts
    .filter((part) => part.column.concepts.includes(concept))
    .map((part) => inCell(context, field, part))
    .filter((outcomes) => outcomes.length > 0);
}

function inCell(context: Context, field: Field, part: Part): Outcome[] {
  const { statement, column, box } = part;
  if (field.kind === 'stars' || field.kind === 'switch') {
    const shown = field.kind === 'stars' ? starsShown(box.element) : switchState(box.element);
    if (Number.isNaN(shown)) return [{ at: box.start, bad: 'half' }];
    if (shown !== undefined) return [{ at: box.start, value: shown }];
  }
  if (column.concepts.length > 1) return byShape(context, field, statement.loose, column);
  return readLoose(context, field, statement.loose, column);
}

/** In a column of several things each line tells by its shape which of them it is. */
function byShape(context: Context, field: Field, loose: readonly number[], column: ColumnNote): Outcome[] {
  const { pieces } = context.layout;
  return linesOf(pieces, loose)
    .map((line) =>
      understood(context, field, line[0] ?? 0, textOf(pieces, line[0] ?? 0, (line.at(-1) ?? 0) + 1), column),
    )
    .filter((outcome) => outcome.value !== undefined);
}

/** Values without any label that only their shape and their place give away. */
function shaped(context: Context, field: Field, section: Section): Outcome[][] {
  const { pieces } = context.layout;
  if (field.kind === 'stars' || field.kind === 'switch') {
    const shown = field.kind === 'stars' ? starsShown(section.box.element) : switchState(section.box.element);
    return shown === undefined || Number.isNaN(shown) ? [] : [[{ at: section.box.start, value: shown }]];
  }
  const parts = section.parts.filter((part) =>
    field.inside?.some((concept) => part.column.concepts.includes(concept)),
  );
  if (field.kind === 'id')
    return parts.flatMap((part) => labelled(context, field, 'id', { ...section, parts: [part] }));
  return parts.flatMap((part) => {
    const texts = part.statement.loose.filter((at) => pieces[at]?.kind === 'text');
    const outcomes = texts
      .map((at): Outcome => {
        const text = pieces[at]?.text ?? '';
        const value =
          field.kind === 'count'
            ? parseMarkedCount(text)
            : understood(context, field, at, text, part.column).value;
        return value === undefined ? { at } : { at, value };
      })
      .filter((outcome) => outcome.value !== undefined);
    if (field.name === 'title') return outcomes.length > 0 ? [titled(context, outcomes)] : [];
    return outcomes.length > 0 ? [outcomes] : [];
  });
}

/** Of the texts of a product the title is the one that its own `title` attribute repeats, else the first. */
function titled({ layout }: Context, outcomes: Outcome[]): Outcome[] {
  const repeated = outcomes.filter(({ at, value }) => {
    const element = layout.pieces[at]?.box.element;
    return element?.hasAttribute('title') && cleanText(element.getAttribute('title') ?? '') === value;
  });
  return repeated.length > 0 ? repeated : outcomes.slice(0, 1);
}

/** Product ids and titles of links to item pages; ids of activities and campaigns in the address of a link. */
function linkedOutcomes(context: Context, field: Field, section: Section): Outcome[] {
  const { layout } = context;
  const inside = layout.links.filter(({ box }) =>
    section.parts.some(
      (part) => isInside(box, part.box) && !(box.cell && part.except?.has(box.cell.row.box)),
    ),
  );
  const withText = inside.filter(({ box }) => box.end > box.start);
  const outcomes: Outcome[] = [];
  for (const link of withText.length > 0 ? withText : inside) {
    const value = linkedValue(context, field, link);
    if (
      value !== undefined &&
      !(outcomes.at(-1)?.value === value && !isWording(field) && withText.length === 0)
    )
      outcomes.push({ at: link.box.start, value });
  }
  return outcomes;
}

function linkedValue({ layout, url }: Context, field: Field, { box, href }: Link): unknown {
  const text = textOf(layout.pieces, box.start, box.end);
  if (field.name === 'productId') return ITEM.exec(href)?.[1];
  if (field.name === 'title') return ITEM.test(href) && /\p{L}/u.test(text) ? text : undefined;
  if (field.name !== 'activityId' && field.name !== 'campaignId' && field.name !== 'orderId')
    return undefined;
  const found = URL.canParse(href, url.href) ? new URL(href, url.href).searchParams : undefined;
  const names = field.name === 'orderId' ? ['orderId', 'tradeOrderId', 'trade_order_id'] : [field.name];
  for (const name of names) {
    const id = found?.get(name);
    if (id && (field.name === 'orderId' ? /^\d{15,20}$/ : /^\d{5,20}$/).test(id)) return id;
  }
  return undefined;
}
