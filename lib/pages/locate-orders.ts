import type { Context } from './engine/context.ts';
import { layOut } from './engine/lay-out.ts';
import { readRecords } from './engine/read-records.ts';
import { clocksOf } from './engine/zones.ts';
import { orderList } from './order-list/page.ts';

/** The element of each order that a list displays, by order id: a row, a table or a card, for a mark beside it. */
export function locateOrders(document: Document): Map<string, Element> {
  const layout = layOut(document.body);
  const context: Context = {
    layout,
    readAt: 0,
    url: new URL(document.URL),
    problems: [],
    clockAt: clocksOf(layout),
  };
  return orderList.records ? readRecords(context, orderList.records).elements : new Map();
}
