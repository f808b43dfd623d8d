import { buyerOf, orderIdOf, productIdOf, reviewOf, skuCodeOf, skuIdOf, titleOf } from '../catalogue.ts';
import { emptyContent, type PageContent } from '../content.ts';
import { draftOf, enter } from '../entry-draft.ts';
import { type Html, html } from '../html.ts';
import { cell, type Pen, printInstant, timeCell } from '../pen.ts';
import { plainly } from '../print/printed.ts';
import type { SheetRecord } from '../sheet.ts';
import { HOUR } from '../wall-clock.ts';
import { type ProductDress, productCells } from './line-cells.ts';

interface ReviewDress extends ProductDress {
  writeStars: (stars: number) => Html;
  reply: boolean;
  followUp: boolean;
  buyer: boolean;
}

export function reviews(pen: Pen): PageContent {
  const { dice, words } = pen;
  const content = emptyContent(pen, 'reviews');
  const dress: ReviewDress = {
    productBlock: dice.chance(0.7),
    productId: dice.pick(['link', 'printed', 'both']),
    skuId: dice.chance(0.6),
    skuCode: false,
    attributes: dice.chance(0.3),
    writeStars: dice.pick<(stars: number) => Html>([
      pen.look.stars,
      pen.look.stars,
      (stars) => html`${'★'.repeat(stars)}${'☆'.repeat(5 - stars)}`,
      (stars) => html`${stars}`,
      (stars) =>
        html`${words.language === 'en' ? `${stars} ${stars === 1 ? 'star' : 'stars'}` : `${stars}星`}`,
      (stars) => html`${stars}/5`,
    ]),
    reply: dice.chance(0.6),
    followUp: dice.chance(0.25),
    buyer: dice.chance(0.7),
  };
  const records = Array.from({ length: dice.int(3, 6) }, () => reviewRecord(pen, dress, content));
  content.expected.extent.rows = records.length;
  content.isPaged = true;
  content.blocks.push({ kind: 'sheet', records, isMain: true });
  return content;
}

function reviewRecord(pen: Pen, dress: ReviewDress, content: PageContent): SheetRecord {
  const { dice } = pen;
  const draft = draftOf();
  const reviewId = `501${dice.digits(14)}`;
  const orderId = orderIdOf(dice);
  const stars = dice.int(1, 5);
  const text = reviewOf(dice);
  const line = {
    title: titleOf(dice),
    productId: productIdOf(dice),
    skuId: skuIdOf(dice),
    skuCode: skuCodeOf(dice),
    attributes: 'Size: 40x60cm',
    quantity: 1,
  };
  const facts = [
    cell(pen, 'reviewId', draft.put('reviewId', plainly(reviewId, reviewId)).text),
    cell(
      pen,
      'orderId',
      pen.look.link(draft.put('orderId', plainly(pen.disguise(orderId), orderId)).text, '#'),
    ),
    ...productCells({ ...pen, troubleRate: 0 }, dress, line, draft),
    cell(pen, 'stars', dress.writeStars(stars)),
    cell(
      pen,
      'reviewText',
      html`<div>${draft.put('text', plainly(pen.disguiseText(text), text)).text}</div>`,
    ),
    timeCell(
      pen,
      'reviewTime',
      draft.put('createdAt', printInstant(pen, pen.readAt - dice.int(1, 700) * HOUR)),
    ),
  ];
  draft.fields.stars = stars;
  if (dress.followUp) facts.push(cell(pen, 'followUp', dice.pick(['-', 'Still works after two weeks'])));
  if (dress.buyer) {
    const name = buyerOf(dice);
    const masked = `${name.slice(0, 1)}***${name.slice(-1)}`;
    const shown = dice.chance(0.5) ? masked : name;
    content.mustNotAppear.push(shown);
    facts.push(cell(pen, 'buyer', shown));
  }
  if (dress.reply) facts.push(cell(pen, 'reply', dice.pick(pen.words.replies)));
  enter(content.expected, 'reviews', draft);
  return { facts, lines: [], parcels: [] };
}
