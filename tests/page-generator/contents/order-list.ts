import { emptyContent, type PageContent } from '../content.ts';
import { enter } from '../entry-draft.ts';
import type { Pen } from '../pen.ts';
import { dayOf, HOUR, PACIFIC } from '../wall-clock.ts';
import { dressOrder } from './order-cells.ts';
import { orderDressOf } from './order-dress.ts';
import { orderModelOf } from './order-model.ts';

export function orderList(pen: Pen): PageContent {
  const content = emptyContent(pen, 'order-list');
  const dress = orderDressOf(pen);
  const count = pen.dice.int(3, 7);
  const orders = Array.from({ length: count }, () => dressOrder(pen, dress, orderModelOf(pen)));
  for (const { draft, buyerTexts } of orders) {
    enter(content.expected, 'orders', draft, 'orderId');
    content.mustNotAppear.push(...buyerTexts);
  }
  content.expected.extent.rows = count;
  if (pen.dice.chance(0.15)) {
    const [from, to] = [30, 0].map((back) => dayOf(pen.readAt - back * 24 * HOUR, PACIFIC));
    if (from !== undefined && to !== undefined) content.expected.filter = { from, to };
  }
  content.isPaged = true;
  content.blocks.push({ kind: 'sheet', records: orders.map(({ record }) => record), isMain: true });
  return content;
}
