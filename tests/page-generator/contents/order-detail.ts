import { emptyContent, type PageContent } from '../content.ts';
import { type EntryDraft, enter } from '../entry-draft.ts';
import { cell, type Pen, printInstant, timeCell } from '../pen.ts';
import { plainly } from '../print/printed.ts';
import type { Block, SheetRecord } from '../sheet.ts';
import { addressBlock } from './address-block.ts';
import { type DressedOrder, dressOrder } from './order-cells.ts';
import { type OrderDress, orderDressOf } from './order-dress.ts';
import { type OrderModel, orderModelOf } from './order-model.ts';
import { trailOf } from './trail.ts';

export function orderDetail(pen: Pen): PageContent {
  const { dice, words } = pen;
  const order = orderModelOf(pen);
  const dress: OrderDress = {
    ...orderDressOf(pen),
    quantity: 'column',
    parcels: 'columns',
    reasonUnderStatus: false,
    deadlineUnderStatus: false,
    amount: false,
    afterSale: false,
    buyer: dice.chance(0.4),
  };
  const calm: Pen = { ...pen, troubleRate: pen.troubleRate / 2 };
  const { record, draft, buyerTexts } = dressReadable(calm, dress, order);
  const content = emptyContent(pen, 'order-detail', `orderId=${order.orderId}&`);
  content.expected.openExtent = ['rows'];
  content.mustNotAppear = buyerTexts;
  const closing = closingCells(calm, order, draft);
  enter(content.expected, 'orders', draft, 'orderId');
  const facts = [...record.facts, ...closing];
  content.blocks.push({ kind: 'facts', title: words.sections.order, cells: facts });
  if (dice.chance(0.8)) content.blocks.push(addressBlock(pen, content.mustNotAppear));
  content.blocks.push({ kind: 'sheet', title: words.sections.goods, records: linesOnly(record) });
  if (dice.chance(0.7)) content.blocks.push(amountsBlock(pen));
  const parcels = record.parcels.map((cells) => ({ facts: cells, lines: [], parcels: [] }));
  if (parcels.length > 0)
    content.blocks.push({ kind: 'sheet', title: words.sections.parcels, records: parcels });
  if (dice.chance(0.7)) addTrails(calm, content, draft, order.parcels.length);
  return content;
}

/** The address names the order too, so a masked print of its id would leave open what counts. */
function dressReadable(pen: Pen, dress: OrderDress, order: OrderModel): DressedOrder {
  const dressed = dressOrder(pen, dress, order);
  return dressed.draft.fields.orderId === undefined
    ? dressOrder({ ...pen, troubleRate: 0 }, dress, order)
    : dressed;
}

function closingCells(pen: Pen, order: OrderModel, draft: EntryDraft) {
  const { words, dice } = pen;
  const cells = [];
  if (order.cancelledAt !== undefined)
    cells.push(timeCell(pen, 'cancelledAt', draft.put('cancelledAt', printInstant(pen, order.cancelledAt))));
  if (order.cancelledBy !== undefined) {
    const printed = plainly(dice.pick(words.cancelledBy[order.cancelledBy]), order.cancelledBy);
    cells.push(cell(pen, 'cancelledBy', draft.put('cancelledBy', printed).text));
  }
  if (order.deliveredAt !== undefined)
    cells.push(timeCell(pen, 'deliveredAt', draft.put('deliveredAt', printInstant(pen, order.deliveredAt))));
  return cells;
}

function linesOnly(record: SheetRecord): SheetRecord[] {
  return record.lines.map((cells) => ({ facts: cells, lines: [], parcels: [] }));
}

function amountsBlock(pen: Pen): Block {
  return {
    kind: 'facts',
    title: pen.words.sections.amounts,
    cells: [
      cell(pen, 'subtotal', pen.money.write('138.79')),
      cell(pen, 'shippingFee', pen.money.write('0.00')),
      cell(pen, 'orderAmount', pen.money.write('138.79')),
    ],
  };
}

/** The way of each parcel; where there are several, under the number it belongs to. */
function addTrails(pen: Pen, content: PageContent, draft: EntryDraft, parcels: number): void {
  const shown = (draft.fields.shipments ?? []) as { trackingNumber?: string }[];
  if (shown.length < parcels) return;
  const dress = { place: pen.dice.chance(0.5), code: pen.dice.chance(0.4) };
  for (const { trackingNumber } of shown) {
    if (parcels > 1)
      content.blocks.push({ kind: 'facts', cells: [cell(pen, 'trackingNumber', trackingNumber ?? '')] });
    const events = trailOf(pen, content.expected, trackingNumber, dress);
    content.blocks.push({ kind: 'trail', title: pen.words.sections.trail, events });
  }
}
