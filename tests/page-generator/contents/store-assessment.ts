import type { ViolationReason } from '../../../lib/domain/vocabulary.ts';
import { buyerOf, orderIdOf, skuIdOf, titleOf } from '../catalogue.ts';
import { emptyContent, type PageContent } from '../content.ts';
import { draftOf, enter } from '../entry-draft.ts';
import { html } from '../html.ts';
import { cell, labelled, type Pen, printOrderId } from '../pen.ts';
import { printScore } from '../print/counts.ts';
import { plainly, unsaid } from '../print/printed.ts';
import { writeInstant } from '../print/times.ts';
import type { Block, Cell, Figure, SheetRecord } from '../sheet.ts';
import { HOUR } from '../wall-clock.ts';
import { figuresOf, printDay } from './figures.ts';

export function storeAssessment(pen: Pen): PageContent {
  const { dice, words } = pen;
  const content = emptyContent(pen, 'store-assessment');
  const [day, printedDay] = printDay(pen, pen.readAt - 86_400_000);
  const dayBlock: Block = { kind: 'facts', cells: [cell(pen, 'day', printedDay)] };
  content.blocks.push(dayBlock);
  if (dice.chance(0.8)) content.blocks.push(ratingsBlock(pen, content, day));
  if (dice.chance(0.7)) {
    const indicators = dice.pick([
      ['lateShipment', 'cancellation'],
      ['lateShipment'],
      ['cancellation', 'logisticsAnomaly'],
    ] as const);
    content.blocks.push({
      kind: 'figures',
      title: words.sections.figures,
      figures: figuresOf(pen, content, indicators, { day }),
    });
  }
  const isGlued = dice.chance(0.6);
  const records = Array.from({ length: dice.int(2, 5) }, () => violationOf(pen, content, isGlued));
  content.expected.extent.rows = records.length;
  content.blocks.push({ kind: 'sheet', title: words.sections.violations, records, isMain: true });
  return content;
}

function ratingsBlock(pen: Pen, content: PageContent, day: string): Block {
  const { dice } = pen;
  const draft = draftOf();
  draft.fields.day = day;
  const parts = [
    ['described', 'described'],
    ['service', 'service'],
    ['logistics', 'logisticsScore'],
  ] as const;
  const figures = parts.map(([field, label]): Figure => {
    const { text } = draft.put(field, printScore(dice, dice.int(38, 50)));
    return { heading: pen.wording[label], value: html`${text}`, notes: [] };
  });
  enter(content.expected, 'ratings', draft);
  return { kind: 'figures', title: pen.words.sections.ratings, figures };
}

function violationOf(pen: Pen, content: PageContent, isGlued: boolean): SheetRecord {
  const { dice, words } = pen;
  const draft = draftOf();
  const id = draft.put('orderId', printOrderId(pen, orderIdOf(dice))).text;
  const createdAt = writeInstant(pen.readAt - dice.int(100, 700) * HOUR, pen.times);
  const reason = dice.pick<ViolationReason>(['false-shipment', 'online-timeout', 'other']);
  const reasonText = draft.put('reason', plainly(dice.pick(words.violationReasons[reason]), reason)).text;
  const minutes = dice.int(3, 9000);
  const remaining = draft.put(
    'remainingSeconds',
    dice.chance(0.25) ? unsaid<number>('--') : plainly(pen.remainder(minutes), minutes * 60),
  ).text;
  const goods = html`<div title="${titleOf(dice)}">${titleOf(dice)}</div><span>SKU ID:${skuIdOf(dice)}</span>`;
  const buyer = buyerOf(dice);
  content.mustNotAppear.push(buyer);
  enter(content.expected, 'violations', draft, 'orderId');
  const tail: Cell[] = [cell(pen, 'quantity', `x${dice.int(1, 9)}`), cell(pen, 'buyer', buyer)];
  if (!isGlued)
    return {
      facts: [
        cell(pen, 'orderId', id),
        cell(pen, 'createdAt', createdAt),
        cell(pen, 'product', html`<div>${goods}</div>`, true),
        cell(pen, 'reason', pen.look.tag(reasonText)),
        cell(pen, 'remaining', remaining),
        ...tail,
      ],
      lines: [],
      parcels: [],
    };
  const order = html`<div><p>${pen.wording.orderId}${pen.colon}</p><span>${id}</span><p>${pen.wording.createdAt}${pen.colon}</p><span>${createdAt}</span>${goods}</div>`;
  const why = html`<div><span>${reasonText}</span><div>${labelled(pen, 'remaining', html`<span>${remaining}</span>`)}</div></div>`;
  return {
    facts: [cell(pen, 'orderInfo', order, true), cell(pen, 'reason', why), ...tail],
    lines: [],
    parcels: [],
  };
}
