/** The cells of one order, and the entry a reader must make of them. */
import { draftOf, type EntryDraft } from '../entry-draft.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { cell, labelled, type Pen, printInstant, printOrderId, timeCell } from '../pen.ts';
import { type Printed, plainly, unreadable, unsaid } from '../print/printed.ts';
import type { Cell, SheetRecord } from '../sheet.ts';
import { lineCells } from './line-cells.ts';
import type { OrderDress } from './order-dress.ts';
import type { OrderModel } from './order-model.ts';
import { parcelCells } from './parcel-cells.ts';

export interface DressedOrder {
  record: SheetRecord;
  draft: EntryDraft;
  buyerTexts: string[];
}

export function dressOrder(pen: Pen, dress: OrderDress, order: OrderModel): DressedOrder {
  const draft = draftOf();
  const id = draft.put('orderId', printOrderId(pen, order.orderId));
  const facts: Cell[] = [
    cell(pen, 'orderId', idContent(pen, id)),
    timeCell(pen, 'createdAt', draft.put('createdAt', printInstant(pen, order.createdAt))),
  ];
  if (dress.paidAt) facts.push(timeCell(pen, 'paidAt', draft.put('paidAt', printInstant(pen, order.paidAt))));
  facts.push(...statusCells(pen, dress, order, draft));
  if (dress.amount) facts.push(cell(pen, 'orderAmount', pen.money.write('812.40')));
  if (dress.afterSale) facts.push(cell(pen, 'afterSale', pen.dice.pick(pen.words.afterSales)));
  const buyerTexts = addBuyer(pen, dress, order, facts);
  const lines = order.lines.map((line) => lineCells(pen, dress, line));
  const parcels =
    dress.parcels === 'none' ? [] : order.parcels.map((parcel) => parcelCells(pen, dress, parcel));
  draft.fields.lines = lines.map(({ draft: { fields } }) => fields);
  const shipped = parcels.filter(({ draft: { fields } }) => fields.trackingNumber !== undefined);
  if (shipped.length > 0) draft.fields.shipments = shipped.map(({ draft: { fields } }) => fields);
  for (const part of [...lines, ...parcels]) draft.problems.push(...part.draft.problems);
  return {
    record: { facts, lines: lines.map(({ cells }) => cells), parcels: parcels.map(({ cells }) => cells) },
    draft,
    buyerTexts,
  };
}

/** Plain, or a link; a button to copy it may stand beside. */
function idContent(pen: Pen, { text, value }: Printed<string>): Html {
  const { dice, look, words } = pen;
  const href =
    value !== undefined && dice.chance(0.3) ? `/m_apps/order-manage/orderDetail?orderId=${value}` : '#';
  const sign = words.language === 'en' && dice.chance(0.08) ? '#' : '';
  const id = dice.chance(0.4) ? look.link(sign + text, href) : html`<span>${sign}${text}</span>`;
  return dice.chance(0.2) ? html`${id}${look.button(words.shell.copy)}` : id;
}

function statusCells(pen: Pen, dress: OrderDress, order: OrderModel, draft: EntryDraft): Cell[] {
  const { dice, words, look } = pen;
  const isStrange = dice.chance(pen.troubleRate);
  const status = draft.put(
    'status',
    isStrange
      ? unreadable(dice.pick(words.strangeStatuses))
      : plainly(dice.pick(words.statuses[order.status]), order.status),
  );
  const reason = draft.put(
    'cancelReason',
    order.cancelReason === undefined || isStrange
      ? unsaid<string>(pen.nothing)
      : plainly(order.cancelReason, order.cancelReason),
  );
  const deadline = printDeadline(pen, dress, order, draft);
  const under: Html[] = [];
  const cells: Cell[] = [];
  if (dress.reasonUnderStatus) {
    if (reason.value !== undefined) under.push(labelled(pen, 'cancelReason', reason.text));
  } else cells.push(cell(pen, 'cancelReason', reason.text));
  if (deadline) {
    const { label, text, isSaid } = deadline;
    if (!dress.deadlineUnderStatus) cells.push(cell(pen, label, text));
    else if (isSaid) under.push(labelled(pen, label, dice.chance(0.5) ? html`<span>${text}</span>` : text));
  }
  const trackLink = dice.chance(0.1) ? look.link(words.shell.detail, '#') : '';
  const state = html`${look.state(status.text)}${trackLink}${under.map((line) => html`<div>${line}</div>`)}`;
  return [cell(pen, 'status', under.length > 0 ? html`<div>${state}</div>` : state), ...cells];
}

function printDeadline(pen: Pen, dress: OrderDress, order: OrderModel, draft: EntryDraft) {
  if (dress.deadline === 'none') return undefined;
  const { minutesLeft } = order;
  const label = dress.deadline === 'time' ? ('shipBy' as const) : ('countdown' as const);
  if (minutesLeft === undefined) return { label, text: pen.nothing, isSaid: false };
  const at = pen.readAt + minutesLeft * 60_000;
  const printed = draft.put(
    'shipBy',
    dress.deadline === 'time'
      ? printInstant(pen, at)
      : plainly(pen.disguise(pen.remainder(minutesLeft)), new Date(at).toISOString()),
  );
  return { label, text: printed.text, isSaid: true };
}

function addBuyer(pen: Pen, dress: OrderDress, order: OrderModel, facts: Cell[]): string[] {
  const texts: string[] = [];
  if (dress.buyer) {
    const link = html`<a href="https://msg.aliexpress.com/?ownerMemberId=2${pen.dice.digits(8)}">${order.buyer}</a>`;
    facts.push(cell(pen, 'buyer', html`${link}${pen.dice.chance(0.3) ? ' (DE)' : ''}`));
    texts.push(order.buyer);
  }
  if (dress.message && order.message !== undefined) {
    facts.push(cell(pen, 'message', html`<span>${order.message}</span>`));
    texts.push(order.message);
  } else if (dress.message) facts.push(cell(pen, 'message', pen.nothing || NOTHING));
  return texts;
}
