import { conceptOf, says } from '../../lexicon.ts';
import { remembered } from '../../remembered.ts';
import { parseMarkedCount } from '../../values/counts.ts';
import { parseMoney } from '../../values/money.ts';
import { cleanText, plainText } from '../../values/text.ts';
import type { Context } from '../context.ts';
import { type Box, membersIn, type Piece } from '../layout/layout.ts';
import { PRIVATE } from '../layout/split-labels.ts';
import type { Outcome } from '../outcome.ts';
import type { Part } from '../part.ts';
import { ITEM } from './links.ts';
import { isTag } from './name-tags.ts';
import { understood } from './outcomes.ts';

/** Labels that stand beside a product's name and nowhere else. */
const PRODUCT_LABELS: ReadonlySet<string> = new Set([
  'skuCode',
  'skuId',
  'sku',
  'productId',
  'id',
  'properties',
]);
const ID_LABELS: ReadonlySet<string> = new Set(['productId', 'id']);
export const isAmount = remembered((text) => parseMoney(text) !== undefined);
const TITLE = { name: 'title', kind: 'text', from: [] } as const;

/** Names of products that no label names: the first words of a product column, or beside a product's picture. */
export function titlesIn(context: Context, parts: readonly Part[]): Outcome[][] {
  const columns = parts.filter(({ column }) => column.concepts.includes('product'));
  if (columns.length > 0)
    return columns.map((part) => inColumn(context, part)).filter((titles) => titles.length > 0);
  const labelled = parts.flatMap((part) => underLabels(context, part));
  if (labelled.length > 0) return [labelled];
  const untitled = parts.filter(({ column }) => column.concepts.length === 0);
  const beside = untitled.flatMap((part) => besidePictures(context, part));
  if (beside.length > 0) return [beside];
  const glued = untitled.flatMap((part) => gluedToIds(context, part));
  return glued.length > 0 ? [glued] : [];
}

/** `{name}ID: 1005…`: the words that run into a product's id without a space are its name. */
function gluedToIds(context: Context, { statement }: Part): Outcome[] {
  const { pieces } = context.layout;
  const before = statement.facts
    .filter(({ concept, labelAt }) => ID_LABELS.has(concept) && pieces[labelAt]?.gap === '')
    .map(({ labelAt }) => labelAt - 1);
  return wordsIn(
    context,
    before.filter((at) => statement.loose.includes(at)),
  );
}

function inColumn(context: Context, part: Part): Outcome[] {
  const { statement, column } = part;
  const words = wordsIn(context, statement.loose);
  const repeated = words.filter((outcome) => isRepeatedInTitle(context, outcome));
  if (repeated.length > 0) return repeated;
  const blocks = productBlocks(context, part);
  if (blocks.length > 1 && column.concepts.length > 0)
    return blocks.flatMap((block) => words.find(({ at }) => at >= block.start && at < block.end) ?? []);
  return words.slice(0, 1);
}

/** `Product:` names what follows it; the first words of it are the name. */
function underLabels(context: Context, { statement }: Part): Outcome[] {
  const { pieces } = context.layout;
  return statement.facts
    .filter(({ concept }) => concept === 'product')
    .flatMap(({ start, firstEnd }) => {
      const range = Array.from({ length: firstEnd - start }, (_, index) => start + index);
      return wordsIn(
        context,
        range.filter((at) => !pieces[at]?.label),
      ).slice(0, 1);
    });
}

function besidePictures(context: Context, part: Part): Outcome[] {
  const words = wordsIn(context, part.statement.loose);
  return productBlocks(context, part).flatMap(
    (block) => words.find(({ at }) => at >= block.start && at < block.end) ?? [],
  );
}

const isMarkedCount = remembered((text) => parseMarkedCount(text) !== undefined);

/** The smallest boxes around a picture that say something, if something in them tells that it is of a product. */
export function productBlocks({ layout }: Context, { box: within, statement }: Part): Box[] {
  const blocks = new Set<Box>();
  const items = membersIn(layout.links, within, ({ box }) => box).filter(({ href }) => ITEM.test(href));
  const isOfItem = (at: number) => isMarkedCount(layout.pieces[at]?.text ?? '');
  for (const image of membersIn(layout.images, within, (box) => box)) {
    let box: Box | undefined = image;
    while (box && box.end === box.start && box !== within) box = box.parent;
    if (!box) continue;
    const { start, end } = box;
    const isProduct =
      statement.facts.some(
        ({ concept, labelAt }) => PRODUCT_LABELS.has(concept) && labelAt >= start && labelAt < end,
      ) ||
      statement.loose.some((at) => at >= start && at < end && isOfItem(at)) ||
      items.some(
        (link) =>
          link.box.start >= start &&
          link.box.end <= end &&
          statement.loose.some((at) => at >= link.box.start && at < link.box.end),
      );
    if (isProduct) blocks.add(box);
  }
  return [...blocks];
}

function wordsIn(context: Context, loose: readonly number[]): Outcome[] {
  return (
    loose
      .filter((at) => mayBeTitle(context.layout.pieces[at]))
      .map((at) => understood(context, TITLE, at, context.layout.pieces[at]?.text ?? '', undefined))
      // No thing is called like an amount.
      .filter(({ value }) => value !== undefined && !isAmount(String(value)))
  );
}

function mayBeTitle(piece: Piece | undefined): boolean {
  return piece?.kind === 'text' && !isTag(piece) && !isOfPerson(piece.text);
}

/** `Name: Jane Roe`, `Jane Roe (Buyer)` may stand beside the name of a product, and are a person's. */
const isOfPerson = remembered((printed) => {
  const text = plainText(printed);
  const [, label] = /^([^:]{1,20}): ?\S/.exec(text) ?? [];
  if (label !== undefined && says('personName', label, true)) return true;
  const [, role = ''] = /\(([^()]{2,20})\)$/.exec(text) ?? [];
  return PRIVATE.has(conceptOf(role) ?? '');
});

/** A text that its own `title` attribute repeats is a name that may be cut short. */
function isRepeatedInTitle({ layout }: Context, { at, value }: Outcome): boolean {
  const element = layout.pieces[at]?.box.element;
  return element?.hasAttribute('title') === true && cleanText(element.getAttribute('title') ?? '') === value;
}
