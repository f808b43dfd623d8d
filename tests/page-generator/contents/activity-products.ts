import { productIdOf, skuCodeOf, skuIdOf, titleOf } from '../catalogue.ts';
import { emptyContent, type PageContent } from '../content.ts';
import { draftOf, enter } from '../entry-draft.ts';
import { cell, type Pen, printPrice } from '../pen.ts';
import { printStock } from '../print/counts.ts';
import { plainly } from '../print/printed.ts';
import { writeInstant } from '../print/times.ts';
import type { Cell, SheetRecord } from '../sheet.ts';
import { HOUR } from '../wall-clock.ts';
import { type ProductDress, productCells } from './line-cells.ts';

interface ActivityProductDress extends ProductDress {
  original: boolean;
  sellable: boolean;
  discount: boolean;
}

export function activityProducts(pen: Pen): PageContent {
  const { dice, words } = pen;
  const activityId = `3000${dice.digits(7)}`;
  const isInAddress = dice.chance(0.7);
  const content = emptyContent(
    pen,
    'activity-products',
    isInAddress ? `campaignId=64630&activityId=${activityId}&` : '',
  );
  const dress: ActivityProductDress = {
    productBlock: dice.chance(0.7),
    productId: dice.pick(['link', 'printed', 'both']),
    skuId: dice.chance(0.7),
    skuCode: false,
    attributes: dice.chance(0.3),
    original: dice.chance(0.7),
    sellable: dice.chance(0.7),
    discount: dice.chance(0.3),
  };
  const head: Cell[] = [cell(pen, 'activityName', dice.pick(words.activityNames))];
  if (!isInAddress || dice.chance(0.3)) head.push(cell(pen, 'activityId', activityId));
  if (dice.chance(0.6))
    head.push(
      cell(
        pen,
        'activityTime',
        `${writeInstant(pen.readAt, pen.times)} - ${writeInstant(pen.readAt + 99 * HOUR, pen.times)}`,
      ),
    );
  content.blocks.push({ kind: 'facts', cells: head });
  const records = Array.from({ length: dice.int(3, 6) }, () => productOf(pen, dress, content, activityId));
  content.expected.extent.rows = records.length;
  content.isPaged = true;
  content.blocks.push({ kind: 'sheet', records, isMain: true });
  return content;
}

function productOf(
  pen: Pen,
  dress: ActivityProductDress,
  content: PageContent,
  activityId: string,
): SheetRecord {
  const { dice, words } = pen;
  const draft = draftOf();
  draft.fields.activityId = activityId;
  const line = {
    title: titleOf(dice),
    productId: productIdOf(dice),
    skuId: skuIdOf(dice),
    skuCode: skuCodeOf(dice),
    attributes: 'Color: Red',
    quantity: 1,
  };
  const facts = productCells({ ...pen, troubleRate: 0 }, dress, line, draft);
  const original = cell(pen, 'originalPrice', pen.money.write(`${dice.int(5000, 9000)}.50`));
  const sellable = cell(pen, 'sellableStock', String(dice.int(6000, 9000)));
  if (dress.original) facts.push(original);
  facts.push(cell(pen, 'activityPrice', draft.put('price', printPrice(pen)).text));
  if (dress.discount) facts.push(cell(pen, 'discount', `${dice.int(5, 60)}%`));
  if (dress.sellable) facts.push(sellable);
  facts.push(
    cell(pen, 'activityStock', draft.put('stock', printStock(dice, dice.int(0, 4000), words.language)).text),
  );
  const status = dice.pick(words.productStatuses);
  facts.push(cell(pen, 'productStatus', pen.look.state(draft.put('status', plainly(status, status)).text)));
  enter(content.expected, 'activityProducts', draft);
  return { facts, lines: [], parcels: [] };
}
