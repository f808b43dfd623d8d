/** A product list that prints every SKU of a product on a row of its own. */
import { skuIdOf } from '../catalogue.ts';
import type { PageContent } from '../content.ts';
import { draftOf, type EntryDraft, enter } from '../entry-draft.ts';
import { cell, type Pen, printPrice } from '../pen.ts';
import { printStock } from '../print/counts.ts';
import { plainly } from '../print/printed.ts';
import type { Cell, SheetRecord } from '../sheet.ts';

/** `product` holds what all its SKUs share; each SKU is an entry. */
export function skuRows(pen: Pen, content: PageContent, product: EntryDraft, facts: Cell[]): SheetRecord {
  const { dice, words } = pen;
  const lines = Array.from({ length: dice.int(1, 3) }, () => {
    const draft = draftOf();
    Object.assign(draft.fields, product.fields);
    draft.open.push(...product.open);
    const skuId = skuIdOf(dice);
    const cells = [
      cell(pen, 'skuId', draft.put('skuId', plainly(skuId, skuId)).text),
      cell(pen, 'price', draft.put('price', printPrice(pen)).text),
      cell(pen, 'stock', draft.put('stock', printStock(dice, dice.int(0, 5000), words.language)).text),
    ];
    enter(content.expected, 'products', draft);
    return cells;
  });
  return { facts, lines, parcels: [] };
}
