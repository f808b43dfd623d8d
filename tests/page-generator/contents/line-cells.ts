/** One item line of an order: a product block, or a column for each fact. */
import { draftOf, type EntryDraft } from '../entry-draft.ts';
import { type Html, html } from '../html.ts';
import { cell, labelled, type Pen, printId, printPrice } from '../pen.ts';
import { printQuantity } from '../print/counts.ts';
import { plainly } from '../print/printed.ts';
import type { Cell } from '../sheet.ts';
import type { OrderDress } from './order-dress.ts';
import type { OrderLineModel } from './order-model.ts';

export type ProductDress = Pick<
  OrderDress,
  'productBlock' | 'productId' | 'skuId' | 'skuCode' | 'attributes'
>;

export function lineCells(
  pen: Pen,
  dress: OrderDress,
  line: OrderLineModel,
): { cells: Cell[]; draft: EntryDraft } {
  const draft = draftOf();
  const price = dress.price === 'none' ? undefined : draft.put('unitPrice', printPrice(pen)).text;
  const quantity = draft.put('quantity', printQuantity(pen.dice, line.quantity, pen.words.language)).text;
  const extras: Html[] = [];
  if (dress.price === 'in-block') extras.push(html`<span>${price}</span>`);
  if (dress.quantity === 'in-block') extras.push(html`<span>${`x${line.quantity}`}</span>`);
  const cells = productCells(pen, dress, line, draft, extras);
  if (dress.price === 'column') cells.push(cell(pen, 'unitPrice', html`<span>${price}</span>`));
  if (dress.quantity === 'column') cells.push(cell(pen, 'quantity', quantity));
  return { cells, draft };
}

/** Title, ids and codes of a product; `extras` stand in the block without a label. */
export function productCells(
  pen: Pen,
  dress: ProductDress,
  line: OrderLineModel,
  draft: EntryDraft,
  extras: readonly Html[] = [],
): Cell[] {
  const title = draft.put('title', plainly(pen.disguiseText(line.title), line.title)).text;
  const isLinked = dress.productId === 'link' || dress.productId === 'both';
  const name = isLinked
    ? pen.look.link(title, `https://www.aliexpress.com/item/${line.productId}.html`)
    : html`<span>${title}</span>`;
  if (isLinked) draft.put('productId', plainly(line.productId, line.productId));
  const badge = isLinked && pen.dice.chance(0.08) ? pen.look.tag('Choice') : '';
  const parts: Cell[] = [];
  if (dress.attributes) parts.push(cell(pen, 'attributes', html`<span>${line.attributes}</span>`));
  if (dress.productId === 'printed')
    parts.push(cell(pen, 'productId', draft.put('productId', printId(pen, line.productId)).text));
  if (dress.productId === 'both') parts.push(cell(pen, 'productId', line.productId));
  if (dress.skuId) parts.push(cell(pen, 'skuId', draft.put('skuId', printId(pen, line.skuId)).text));
  if (dress.skuCode)
    parts.push(
      cell(pen, 'skuCode', draft.put('skuCode', plainly(pen.disguiseText(line.skuCode), line.skuCode)).text),
    );
  if (!dress.productBlock) return [cell(pen, 'title', html`${name}${badge}`), ...parts];
  const picture = html`<img src="https://ae01.alicdn.com/kf/H0.jpg_50x50.jpg" alt="">`;
  const block = html`<div class="pic">${picture}</div><div class="txt"><div>${name}${badge}</div>${parts.map((part) => html`<div>${labelled(pen, part.label, part.content)}</div>`)}${extras.map((extra) => html`<div>${extra}</div>`)}</div>`;
  return [cell(pen, 'product', html`<div class="pro">${block}</div>`, true)];
}
