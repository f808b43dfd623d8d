import type { Context } from '../context.ts';
import type { Field } from '../fields.ts';
import { type Link, membersIn, textOf } from '../layout/layout.ts';
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
): Outcome[] {
  if (field.name !== 'productId' && field.name !== 'title' && !PARAMETERS[field.name]) return [];
  const { links, pieces } = context.layout;
  if (links.length === 0) return [];
  const own = linksIn(links, parts, section);
  if (own.length === 0) return [];
  const outcomes = own
    .map((link): Outcome => ({ at: link.box.start, value: linkedValue(context, field, link) }))
    .filter(({ value }) => value !== undefined);
  if (field.name === 'title') return outcomes;
  const worded = outcomes.filter(
    ({ at }, index) => own[index] && textOf(pieces, at, at + 1) !== '' && isWorded(own, at),
  );
  return worded.length > 0
    ? worded
    : outcomes.filter(({ value }, index) => value !== outcomes[index - 1]?.value);
}

/** The links of a section's own parts are looked for once. */
function linksIn(links: readonly Link[], parts: readonly Part[], section: Section): readonly Link[] {
  const isOwn = parts === section.parts;
  if (isOwn && section.links) return section.links;
  const found: Link[] = [];
  const mayHave = !section.row || !isOwn || membersIn(links, section.box, ({ box }) => box).length > 0;
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
