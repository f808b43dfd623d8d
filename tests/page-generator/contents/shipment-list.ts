import type { ShipmentVerdict } from '../../../lib/domain/vocabulary.ts';
import { buyerOf, orderIdOf, titleOf } from '../catalogue.ts';
import { emptyContent, type PageContent } from '../content.ts';
import { draftOf, type EntryDraft, enter } from '../entry-draft.ts';
import { html } from '../html.ts';
import { cell, type Pen } from '../pen.ts';
import { plainly } from '../print/printed.ts';
import type { Cell, SheetRecord } from '../sheet.ts';
import { HOUR } from '../wall-clock.ts';
import { parcelModelOf } from './order-model.ts';
import { parcelCells } from './parcel-cells.ts';

interface ShipmentDress {
  verdict: boolean;
  goods: boolean;
  buyer: boolean;
}

export function shipmentList(pen: Pen): PageContent {
  const { dice } = pen;
  const content = emptyContent(pen, 'shipment-list');
  const dress = { verdict: dice.chance(0.8), goods: dice.chance(0.6), buyer: dice.chance(0.6) };
  const isByOrder = dice.chance(0.25);
  const records = Array.from({ length: dice.int(3, 7) }, () => shipmentOf(pen, dress, content, isByOrder));
  content.expected.extent.rows = records.length;
  if (records.some(({ lines }) => lines.length > 1)) content.expected.openExtent = ['rows'];
  content.isPaged = true;
  content.blocks.push({ kind: 'sheet', records, isMain: true });
  return content;
}

function shipmentOf(pen: Pen, dress: ShipmentDress, content: PageContent, isByOrder: boolean): SheetRecord {
  const { dice } = pen;
  const orderId = orderIdOf(dice);
  const facts: Cell[] = [cell(pen, 'orderId', pen.look.link(pen.disguise(orderId), '#'))];
  if (dress.goods)
    facts.push(
      cell(
        pen,
        'product',
        html`<div class="cells--info"><span>${titleOf(dice)}</span><div>下单：${dice.int(1, 4)}</div></div>`,
        true,
      ),
    );
  if (dress.buyer) {
    const buyer = buyerOf(dice);
    const phone = `+54 790 ${dice.digits(3)} ${dice.digits(4)}`;
    content.mustNotAppear.push(buyer, phone);
    facts.push(cell(pen, 'buyer', html`<div>${buyer}</div><div>${phone}</div>`));
  }
  const parcels = Array.from({ length: isByOrder ? dice.int(1, 2) : 1 }, () => {
    const draft = draftOf();
    draft.put('orderId', plainly(orderId, orderId));
    const cells = shipmentCells(pen, dress, draft);
    enter(content.expected, 'shipments', draft);
    return cells;
  });
  return isByOrder
    ? { facts, lines: parcels, parcels: [] }
    : { facts: [...facts, ...parcels.flat()], lines: [], parcels: [] };
}

function shipmentCells(pen: Pen, dress: ShipmentDress, draft: EntryDraft): Cell[] {
  const { dice, words } = pen;
  const parcel = parcelModelOf(pen, pen.readAt - dice.int(3, 600) * HOUR);
  const made = parcelCells(pen, { parcels: 'columns' }, parcel);
  Object.assign(draft.fields, made.draft.fields);
  draft.problems.push(...made.draft.problems);
  if (!dress.verdict) return made.cells;
  const verdict = dice.pick<ShipmentVerdict>(['valid', 'valid', 'invalid', 'unknown']);
  const printed = draft.put('verdict', plainly(dice.pick(words.verdicts[verdict]), verdict));
  return [...made.cells, cell(pen, 'verdict', pen.look.tag(printed.text))];
}
