import { productIdOf, skuCodeOf, skuIdOf, titleOf } from '../catalogue.ts';
import { emptyContent, type PageContent } from '../content.ts';
import { draftOf, type EntryDraft, enter } from '../entry-draft.ts';
import { html } from '../html.ts';
import { cell, labelled, type Pen, printPrice } from '../pen.ts';
import { printStock } from '../print/counts.ts';
import { plainly } from '../print/printed.ts';
import { writeInstant } from '../print/times.ts';
import type { Cell, SheetRecord } from '../sheet.ts';
import { HOUR } from '../wall-clock.ts';
import { type ProductDress, productCells } from './line-cells.ts';
import { skuRows } from './sku-rows.ts';

interface GoodsDress {
  /** Name and id in one text without a space, as one source saw it. */
  isGlued: boolean;
  product: ProductDress;
  group: boolean;
  category: boolean;
  noise: boolean;
  hasSkuRows: boolean;
}

export function productList(pen: Pen): PageContent {
  const { dice } = pen;
  const content = emptyContent(pen, 'product-list');
  const hasSkuRows = dice.chance(0.15);
  const dress: GoodsDress = {
    isGlued: dice.chance(0.4),
    product: {
      productBlock: dice.chance(0.6),
      productId: dice.pick(['printed', 'both', 'link']),
      skuId: !hasSkuRows && dice.chance(0.2),
      skuCode: false,
      attributes: false,
    },
    group: dice.chance(0.3),
    category: dice.chance(0.4),
    noise: dice.chance(0.7),
    hasSkuRows,
  };
  const records = Array.from({ length: dice.int(3, 7) }, () => goodsRecord(pen, dress, content));
  content.expected.extent.rows = records.length;
  if (dress.hasSkuRows) content.expected.openExtent = ['rows'];
  content.isPaged = true;
  content.blocks.push({ kind: 'sheet', records, isMain: true });
  return content;
}

function goodsRecord(pen: Pen, dress: GoodsDress, content: PageContent): SheetRecord {
  const { dice, words } = pen;
  const draft = draftOf();
  const facts = dress.isGlued ? [gluedName(pen, dress, draft)] : named(pen, dress, draft);
  if (!dress.category) draft.open.push(...(dress.group ? ['category'] : []));
  else {
    const category = dice.pick(words.categories);
    facts.push(cell(pen, 'category', draft.put('category', plainly(category, category)).text));
    if (dress.group) facts.push(cell(pen, 'group', dice.pick(words.groups)));
  }
  if (dress.hasSkuRows) return skuRows(pen, content, draft, facts);
  facts.push(
    cell(pen, 'price', draft.put('price', printPrice(pen)).text),
    cell(pen, 'stock', draft.put('stock', printStock(dice, dice.int(0, 5000), words.language)).text),
  );
  if (dress.noise)
    facts.push(
      cell(pen, 'sales', String(dice.int(0, 700))),
      cell(pen, 'views', String(dice.int(0, 9000))),
      cell(pen, 'conversion', '4.93%'),
      cell(pen, 'times', timesOf(pen)),
    );
  enter(content.expected, 'products', draft);
  return { facts, lines: [], parcels: [] };
}

function gluedName(pen: Pen, dress: GoodsDress, draft: EntryDraft): Cell {
  const { dice, words } = pen;
  const title = titleOf(dice);
  const productId = productIdOf(dice);
  draft.put('title', plainly(title, title));
  draft.put('productId', plainly(productId, productId));
  const group = dress.group && !dress.category ? html`<div>${dice.pick(words.groups)}</div>` : '';
  const skus = dice.int(1, 5);
  const count = words.language === 'en' ? `${skus} SKUs` : `共${skus}个SKU`;
  return cell(
    pen,
    'product',
    html`<div class="goods"><div><span>${title}</span><span>ID: ${productId}</span></div><div>${count}</div>${group}</div>`,
    true,
  );
}

function named(pen: Pen, dress: GoodsDress, draft: EntryDraft): Cell[] {
  const { dice } = pen;
  const line = {
    title: titleOf(dice),
    productId: productIdOf(dice),
    skuId: skuIdOf(dice),
    skuCode: skuCodeOf(dice),
    attributes: '',
    quantity: 1,
  };
  return productCells({ ...pen, troubleRate: 0 }, dress.product, line, draft);
}

function timesOf(pen: Pen) {
  const times = (['edited', 'listed'] as const).map((label) => {
    const at = writeInstant(pen.readAt - pen.dice.int(100, 5000) * HOUR, pen.times);
    return html`<div>${labelled(pen, label, at)}</div>`;
  });
  return html`<div>${times}</div>`;
}
