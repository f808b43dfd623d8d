import type { Context } from '../context.ts';
import type { Field } from '../fields.ts';
import { isInside, type Link, membersIn, textOf } from '../layout/layout.ts';
import type { Outcome } from '../outcome.ts';
import type { Part } from '../part.ts';
import type { Section } from '../section.ts';

/** Where the address of an item page holds the product id. */
export const ITEM = /\/item\/(?:[^/?#]*\/)?(\d{8,20})(?:\.html|[?#]|$)/;
/** Parameters of an address that hold an id, by field. */
const PARAMETERS: Record<string, readonly string[]> = {
  activityId: ['activityId'],
  campaignId: ['campaignId'],
  orderId: ['orderId', 'tradeOrderId', 'trade_order_id'],
};

/**
 * What the addresses of links say of a field: product ids of item pages, ids of orders, activities and campaigns.
 * The text of a link to an item is the item's title. A picture that links where a text links too says nothing more.
 */
export function linkedOutcomes(
  context: Context,
  field: Field,
  parts: readonly Part[],
  section: Section,
): readonly Outcome[] {
  const values = valuesOf(context, field);
  if (values.size === 0) return NOTHING;
  const own = linksIn(context.layout.links, parts, section);
  return own.length > 0 ? outcomesIn(context, field, own, values) : NOTHING;
}
const NOTHING: readonly Outcome[] = [];

function outcomesIn(
  { layout: { pieces } }: Context,
  { name }: Field,
  own: readonly Link[],
  values: ReadonlyMap<Link, string>,
): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (const link of own) {
    const value = values.get(link);
    if (value !== undefined) outcomes.push({ at: link.box.start, value });
  }
  if (name === 'title' || outcomes.length === 0) return outcomes;
  const worded = outcomes.filter(({ at }) => textOf(pieces, at, at + 1) !== '' && isWorded(own, at));
  return worded.length > 0
    ? worded
    : outcomes.filter(({ value }, index) => value !== outcomes[index - 1]?.value);
}

/** What each link of the page says of a field; most say nothing of most. */
function valuesOf(context: Context, field: Field): ReadonlyMap<Link, string> {
  const { name } = field;
  if (name !== 'productId' && name !== 'title' && !PARAMETERS[name]) return NO_VALUES;
  const { links } = context.layout;
  const known = valuesOfLinks.get(links) ?? new Map<Field, ReadonlyMap<Link, string>>();
  valuesOfLinks.set(links, known);
  let values = known.get(field);
  if (!values) {
    const stated = links.map((link): [Link, string | undefined] => [link, linkedValue(context, field, link)]);
    values = new Map(stated.filter((one): one is [Link, string] => one[1] !== undefined));
    known.set(field, values);
  }
  return values;
}
const NO_VALUES: ReadonlyMap<Link, string> = new Map();
const valuesOfLinks = new WeakMap<readonly Link[], Map<Field, ReadonlyMap<Link, string>>>();

/** The links of a section's own parts are looked for once. */
function linksIn(links: readonly Link[], parts: readonly Part[], section: Section): readonly Link[] {
  const isOwn = parts === section.parts;
  if (isOwn && section.links) return section.links;
  const found: Link[] = [];
  // A row whose columns are locked stands in several boxes.
  const isWhole = [parts[0], parts.at(-1)].every((part) => isInside(part?.box, section.box));
  const mayHave =
    !section.row || !isOwn || !isWhole || membersIn(links, section.box, ({ box }) => box).length > 0;
  for (const part of mayHave ? parts : [])
    for (const link of membersIn(links, part.box, ({ box }) => box))
      if (belongs(link.box, part)) found.push(link);
  if (isOwn) section.links = found;
  return found;
}

function isWorded(links: readonly Link[], at: number): boolean {
  return links.some(({ box }) => box.start === at && box.end > box.start);
}

/** A link stands in a part unless it stands in a row inside it that is read on its own. */
function belongs(box: Link['box'], part: Part): boolean {
  const from = part.statement.loose.length + part.statement.facts.length;
  if (box.end === box.start) return box.cell === part.box.cell || from > 0;
  return (
    part.statement.loose.some((at) => at >= box.start && at < box.end) ||
    part.statement.facts.some((fact) => fact.start < box.end && fact.firstEnd > box.start)
  );
}

function linkedValue({ layout, url }: Context, field: Field, { box, href }: Link): string | undefined {
  if (field.name === 'productId') return ITEM.exec(href)?.[1];
  if (field.name === 'title') {
    const text = textOf(layout.pieces, box.start, box.end);
    return ITEM.test(href) && /\p{L}/u.test(text) ? text : undefined;
  }
  const names = PARAMETERS[field.name]?.filter((name) => href.includes(name)) ?? [];
  if (names.length === 0 || !URL.canParse(href, url.href)) return undefined;
  const found = new URL(href, url.href).searchParams;
  const id = names.map((name) => found.get(name)).find(Boolean);
  return id && (field.kind === 'orderId' ? /^\d{15,20}$/ : /^\d{3,20}$/).test(id) ? id : undefined;
}
