import { buyerOf, carrierOf, orderIdOf, trackingNumberOf } from '../catalogue.ts';
import { emptyContent, type PageContent } from '../content.ts';
import { cell, type Pen } from '../pen.ts';
import type { Cell } from '../sheet.ts';
import { trailOf } from './trail.ts';

export function tracking(pen: Pen): PageContent {
  const { dice } = pen;
  const orderId = orderIdOf(dice);
  const content = emptyContent(pen, 'tracking', dice.chance(0.5) ? `tradeOrderId=${orderId}&` : '');
  content.expected.openExtent = ['rows'];
  const trackingNumber = trackingNumberOf(dice);
  const cells: Cell[] = [
    cell(pen, 'trackingNumber', pen.disguise(trackingNumber)),
    cell(pen, 'carrier', carrierOf(dice, pen.words.language)),
  ];
  if (dice.chance(0.7)) cells.unshift(cell(pen, 'orderId', pen.disguise(orderId)));
  if (dice.chance(0.5)) cells.push(cell(pen, 'destination', 'DE'));
  if (dice.chance(0.5)) {
    const buyer = buyerOf(dice);
    content.mustNotAppear.push(buyer);
    cells.push(cell(pen, 'recipient', buyer));
  }
  content.blocks.push({
    kind: 'facts',
    title: dice.chance(0.5) ? pen.words.sections.parcels : undefined,
    cells,
  });
  const dress = { place: dice.chance(0.7), code: dice.chance(0.5) };
  const events = trailOf(pen, content.expected, trackingNumber, dress);
  content.blocks.push({ kind: 'trail', title: pen.words.sections.trail, events });
  return content;
}
